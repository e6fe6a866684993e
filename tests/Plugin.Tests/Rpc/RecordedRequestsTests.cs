using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>What a real engine sends is accepted, over the wire and in its order, and answered by something of the recorded kind.</summary>
public sealed class RecordedRequestsTests
{
    private static readonly string Inputs = string.Join(", ", FunctionRegistry.Find(PluginUnderTest.GetCertificate)!.Definition.Inputs.Select(input => input.Name));

    /// <summary>Where we answer otherwise than the small provider of the recording, which checked nothing and had a resource.</summary>
    private static readonly Dictionary<string, string> OurAnswers = new(StringComparer.Ordinal)
    {
        ["""{"certificateId": 5}"""] = "failure: certificateId must be a string, not a number (certificateId)",
        ["""{"expect": {"minDaysRemaining": 30}}"""] = "failure: missing required argument certificateId (certificateId)",
        ["""{"certificateID": "x", "certificateId": "Juz8JAxn"}"""] = $"failure: unknown argument certificateID; getCertificate has {Inputs} (certificateID)",
        ["tencentssl:index:getNothing"] = "error: NotFound",
        ["Check"] = "error: Unimplemented",
        ["Create"] = "error: Unimplemented",
    };

    public static TheoryData<string> Scenarios => [.. Recording.Names];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task ARecordedRun_PlayedAgain_IsAnsweredInKind(string scenario)
    {
        await using var served = await ServedPlugin.StartAsync(ScriptedService());
        var pending = new List<(RecordedCall Call, Task<string> Answer)>();
        foreach (var call in Recording.Read(scenario))
        {
            var answer = AnswerAsync(served.Client, call);
            pending.Add((call, answer));

            // The invoke that an interrupt ends is the only one that the engine does not wait for.
            if (!call.Errors.Any(error => error.Contains("closing", StringComparison.Ordinal)))
            {
                await answer.WithinReason();
            }
        }

        foreach (var (call, answer) in pending)
        {
            Assert.Equal(Expected(call), await answer.WithinReason());
        }
    }

    [Fact]
    public async Task StackConfiguration_WithSecretsAndJsonText_IsRead()
    {
        await using var served = await ServedPlugin.StartAsync(ScriptedService());
        foreach (var call in Recording.Read("node-stack-configuration"))
        {
            await AnswerAsync(served.Client, call);
        }

        var configuration = Assert.Single(served.Plugin.Configurations);
        Assert.Equal("http://127.0.0.1:1", configuration.Endpoint.ToString());
        Assert.Equal(5, configuration.Client.MaxRequestsPerSecond);
        Assert.Equal(("AKIDEXAMPLE", "KEYEXAMPLE"), (configuration.Credentials.SecretId, configuration.Credentials.SecretKey));
        Assert.Equal(
            ("qcs::cam::uin/1:roleName/x", 900, "EXT"),
            (configuration.Credentials.AssumeRole!.RoleArn, configuration.Credentials.AssumeRole.DurationSeconds, configuration.Credentials.AssumeRole.ExternalId));
    }

    private static PluginUnderTest ScriptedService()
    {
        var plugin = new PluginUnderTest();
        plugin.Answer(async (id, token) =>
        {
            switch (id)
            {
                case "grpcerror":
                    throw PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "The certificate does not exist.");
                case "stall":
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                    break;
            }

            var members = Fixture.Members("healthy1", PluginUnderTest.Now);
            members["CertificateId"] = id;
            members["Domain"] = "example.com";
            return Fixture.Parse(members);
        });
        return plugin;
    }

    private static string Expected(RecordedCall call)
    {
        var ours = OurAnswers.FirstOrDefault(answer => call.Method == answer.Key || (call.Method == "Invoke" && call.Request.Contains(answer.Key, StringComparison.Ordinal))).Value;
        if (ours is not null)
        {
            return ours;
        }

        if (call.Errors is [var error, ..])
        {
            return error.Contains("closing", StringComparison.Ordinal) ? "error: Cancelled" : "error: NotFound";
        }

        return call.Method switch
        {
            "CheckConfig" => Structs.Text(Pulumirpc.CheckRequest.Parser.ParseJson(call.Request).News),
            "Invoke" => Pulumirpc.InvokeRequest.Parser.ParseJson(call.Request).Args.Fields["certificateId"].StringValue,
            _ => "ok",
        };
    }

    private static async Task<string> AnswerAsync(Pulumirpc.ResourceProvider.ResourceProviderClient client, RecordedCall call)
    {
        var options = new CallOptions(cancellationToken: TestContext.Current.CancellationToken);
        try
        {
            switch (call.Method)
            {
                case "CheckConfig":
                    var check = await client.CheckConfigAsync(Parse<Pulumirpc.CheckRequest>(call), options);
                    Assert.Empty(check.Failures);
                    return Structs.Text(check.Inputs);
                case "Invoke":
                    var invoke = await client.InvokeAsync(Parse<Pulumirpc.InvokeRequest>(call), options);
                    return invoke.Failures is [var failure, ..] ? $"failure: {failure.Reason} ({failure.Property})" : invoke.Return.Fields["certificateId"].StringValue;
                case "Handshake":
                    Assert.True((await client.HandshakeAsync(Parse<Pulumirpc.ProviderHandshakeRequest>(call), options)).AcceptSecrets);
                    break;
                case "GetPluginInfo":
                    Assert.NotEmpty((await client.GetPluginInfoAsync(new Empty(), options)).Version);
                    break;
                case "GetSchema":
                    Assert.NotEmpty((await client.GetSchemaAsync(Parse<Pulumirpc.GetSchemaRequest>(call), options)).Schema);
                    break;
                case "Configure":
                    Assert.True((await client.ConfigureAsync(Parse<Pulumirpc.ConfigureRequest>(call), options)).AcceptSecrets);
                    break;
                case "Attach":
                    await client.AttachAsync(Parse<Pulumirpc.PluginAttach>(call), options);
                    break;
                case "Cancel":
                    await client.CancelAsync(new Empty(), options);
                    break;
                case "Check":
                    await client.CheckAsync(Parse<Pulumirpc.CheckRequest>(call), options);
                    break;
                case "Create":
                    await client.CreateAsync(Parse<Pulumirpc.CreateRequest>(call), options);
                    break;
                default:
                    return $"nothing here plays {call.Method}";
            }

            return "ok";
        }
        catch (RpcException failure)
        {
            return $"error: {failure.StatusCode}";
        }
    }

    private static T Parse<T>(RecordedCall call)
        where T : IMessage, new() => JsonParser.Default.Parse<T>(call.Request);
}
