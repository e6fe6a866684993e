using System.Net;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Metadata;
using TencentSsl.Api.Credentials.Profiles;
using TencentSsl.Api.Credentials.Sources;
using TencentSsl.Api.Credentials.Sts;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Tests.Credentials;

/// <summary>Every secret and every value of the environment is a canary here, and none may be seen in any text.</summary>
public sealed class SecrecyTests : IDisposable
{
    private const string Canary = "CANARY";

    private const string Id = "CANARY-id";
    private const string Key = "CANARY-key";
    private const string Token = "CANARY-token";

    private static readonly CredentialSettings Configured = new() { SecretId = Id, SecretKey = Key, SecurityToken = Token };

    private static readonly Dictionary<string, Func<FakeSurroundings, CredentialSettings>> Scenarios = new(StringComparer.Ordinal)
    {
        ["key without id"] = _ => new CredentialSettings { SecretKey = Key },
        ["blank in a key"] = _ => Configured with { SecretKey = $"{Key} {Key}" },
        ["id without key in the environment"] = surroundings => With(surroundings, ("TENCENTCLOUD_SECRET_ID", Id)),
        ["different tokens in the environment"] = surroundings => With(
            surroundings,
            ("TENCENTCLOUD_SECRET_ID", Id),
            ("TENCENTCLOUD_SECRET_KEY", Key),
            ("TENCENTCLOUD_TOKEN", Token),
            ("TENCENTCLOUD_SESSION_TOKEN", Token + "2")),
        ["profile nowhere"] = surroundings => With(surroundings, ("TENCENTCLOUD_PROFILE", Canary)),
        ["profile with a slash"] = surroundings => With(surroundings, ("TCCLI_PROFILE", Canary + "/..")),
        ["key without id in the SDKs' file"] = surroundings => WithSdkFile(surroundings, $"[default]\nsecret_key = {Key}\n{Key}\n[{Id}"),
        ["SDKs' file that others can read"] = surroundings => WithSdkFile(surroundings, $"[{Canary}]\nsecret_key = {Key}", open: true),
        ["broken file of tccli"] = surroundings => WithTccliFile(surroundings, $$"""{"secretId":"{{Id}}","secretKey":"{{Key}}",{{Token}}"""),
        ["file of tccli with a wrong type"] = surroundings => WithTccliFile(surroundings, $$$"""{"secretId":["{{{Id}}}"]}"""),
        ["sign-in over"] = surroundings => WithTccliFile(surroundings, $$"""{"type":"sso","secretId":"{{Id}}","secretKey":"{{Key}}","token":"{{Token}}","expiresAt":1}"""),
        ["pod without a token"] = surroundings => WithPod(surroundings, ""),
        ["pod's token quoted"] = surroundings => Answering(WithPod(surroundings, Token), surroundings.Sts, Error("InvalidParameter", $"bad {Token} for CANARY-provider")),
        ["pod's token quoted at length"] = surroundings => Answering(
            WithPod(surroundings, Canary + new string('t', 2000)),
            surroundings.Sts,
            Error("InvalidParameter", Canary + new string('t', 2000))),
        ["keys quoted"] = surroundings => Answering(WithRole(Configured), surroundings.Sts, Error("AuthFailure.SignatureFailure", $"{Id} {Key} {Token}")),
        ["role's answer cut short"] = surroundings => Answering(
            WithRole(Configured),
            surroundings.Sts,
            Enumerable.Repeat($$$"""{"Response":{"Credentials":{"TmpSecretId":"{{{Id}}}","TmpSecretKey":"{{{Key}}}","Token":"{{{Token}}}"},"Ex""", 4).ToArray()),
        ["role's answer without an end"] = surroundings => Answering(
            WithRole(Configured),
            surroundings.Sts,
            $$$"""{"Response":{"Credentials":{"TmpSecretId":"{{{Id}}}","TmpSecretKey":"{{{Key}}}","Token":"{{{Token}}}"},"RequestId":"r"}}"""),
        ["role of the environment refused"] = surroundings => Answering(
            With(surroundings, ("TENCENTCLOUD_ASSUME_ROLE_ARN", Canary), ("TENCENTCLOUD_ASSUME_ROLE_EXTERNAL_ID", Canary)) with { SecretId = Id, SecretKey = Key },
            surroundings.Sts,
            Error("ResourceNotFound.RoleNotFound", "no such role")),
        ["wrong duration in the environment"] = surroundings => With(surroundings, ("TENCENTCLOUD_ASSUME_ROLE_ARN", Canary), ("TENCENTCLOUD_ASSUME_ROLE_SESSION_DURATION", Canary)),
        ["wrong endpoint in the environment"] = surroundings => With(surroundings, ("TENCENTSSL_METADATA_ENDPOINT", $"http://{Canary}.example")),
        ["role of the instance unknown"] = surroundings => Answering(With(surroundings, ("TENCENTCLOUD_CAM_ROLE_NAME", Canary)), surroundings.Metadata, "", HttpStatusCode.NotFound),
        ["instance's keys cut short"] = surroundings => Answering(WithInstanceRole(), surroundings.Metadata, $$"""{"TmpSecretId":"{{Id}}","TmpSecretKey":"{{Key}}"""),
        ["instance's keys without an end"] = surroundings => Answering(WithInstanceRole(), surroundings.Metadata, $$"""{"TmpSecretId":"{{Id}}","TmpSecretKey":"{{Key}}","Code":"{{Canary}}"}"""),
    };

    private readonly FakeSurroundings _surroundings = new();
    private readonly StringWriter _log = new();

    public static TheoryData<string> ScenarioNames => [.. Scenarios.Keys];

    public void Dispose()
    {
        _surroundings.Dispose();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public async Task GetAsync_Failure_ShowsNoSecret(string scenario)
    {
        var settings = Scenarios[scenario](_surroundings);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => GetAsync(settings));

        AssertClean([exception.ToString(), _log.ToString(), .. _surroundings.Warnings]);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task GetAsync_Success_ShowsNoSecret()
    {
        _surroundings.Sts.AnswersKeys(Canary, _surroundings.Time.GetUtcNow().AddHours(2));

        var credentials = await GetAsync(WithRole(Configured));

        Assert.Equal("key-" + Canary, credentials.SecretKey);
        Assert.Contains("AssumeRole attempt 1", _log.ToString(), StringComparison.Ordinal);
        AssertClean([_log.ToString()]);
    }

    [Fact]
    public void ToString_WhateverHoldsSecrets_ShowsNone()
    {
        var credentials = new ApiCredentials(Id, Key, Token);
        var role = new AssumeRoleSettings { RoleArn = Canary, SessionName = Canary, ExternalId = Canary };
        var roleToAssume = new RoleToAssume(Canary, Canary, "the role") { ExternalId = Canary };
        var keys = new TemporaryKeys { TmpSecretId = Id, TmpSecretKey = Key, Token = Token };

        object[] holders =
        [
            credentials,
            CredentialLookup.Found(credentials),
            ProfileLookup.Found(credentials, roleToAssume),
            Configured with { AssumeRole = role },
            _surroundings.Context(Configured),
            role,
            roleToAssume,
            keys,
            new AssumedRole { Credentials = keys },
            new AssumeRoleRequest(Canary, Canary) { ExternalId = Canary },
            new AssumeRoleWithWebIdentityRequest(Canary, Token, Canary, Canary),
            new InstanceRoleKeys { TmpSecretId = Id, TmpSecretKey = Key, Token = Token },
            new TccliCredential { SecretId = Id, SecretKey = Key, Token = Token },
        ];

        AssertClean(holders.Select(holder => holder.ToString()!));
    }

    private static void AssertClean(IEnumerable<string> texts) =>
        Assert.All(texts, text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));

    private static CredentialSettings With(FakeSurroundings surroundings, params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            surroundings.Set(name, value);
        }

        return new CredentialSettings();
    }

    private static CredentialSettings WithSdkFile(FakeSurroundings surroundings, string text, bool open = false)
    {
        var path = surroundings.WriteSdkFile(text);
        if (open && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        return new CredentialSettings();
    }

    private static CredentialSettings WithTccliFile(FakeSurroundings surroundings, string json)
    {
        surroundings.WriteTccliFile("default", json);
        return new CredentialSettings();
    }

    private static CredentialSettings WithPod(FakeSurroundings surroundings, string token)
    {
        surroundings.SetUpPod("CANARY-provider", token);
        return new CredentialSettings();
    }

    private static CredentialSettings WithRole(CredentialSettings settings) =>
        settings with { AssumeRole = new AssumeRoleSettings { RoleArn = "qcs::cam::uin/1:roleName/r" } };

    private static CredentialSettings WithInstanceRole() => new() { CamRoleName = "reader" };

    private static CredentialSettings Answering(CredentialSettings settings, StubHandler service, string body, HttpStatusCode status)
    {
        service.Answers(body, status);
        return settings;
    }

    private static CredentialSettings Answering(CredentialSettings settings, StubHandler service, params string[] bodies)
    {
        foreach (var body in bodies)
        {
            service.Answers(body);
        }

        return settings;
    }

    private static string Error(string code, string message) =>
        $$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"{{{message}}}"},"RequestId":"r"}}""";

    private async Task<ApiCredentials> GetAsync(CredentialSettings settings) =>
        await new CredentialChain(_surroundings.Context(settings) with { Log = new ApiLog(_log, _surroundings.Time) })
            .GetAsync(TestContext.Current.CancellationToken);
}
