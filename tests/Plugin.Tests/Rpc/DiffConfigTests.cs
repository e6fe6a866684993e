using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;
using static TencentSsl.Plugin.Rpc.DiffResponse.Types;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class DiffConfigTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{"endpoint": "a"}""", """{"endpoint": "a"}""")]
    [InlineData("""{"version": "0.1.0"}""", """{"version": "0.2.0"}""")]
    [InlineData("""{"profile": null}""", "{}")]
    public void DiffConfig_OfTheSame_IsNone(string olds, string news)
    {
        var response = Diff(olds, news);

        Assert.Equal(DiffChanges.DiffNone, response.Changes);
        Assert.Empty(response.Diffs);
    }

    [Theory]
    [InlineData("{}", """{"endpoint": "a"}""", "endpoint")]
    [InlineData("""{"endpoint": "a", "profile": "p"}""", """{"endpoint": "b"}""", "endpoint,profile")]
    [InlineData("""{"endpoint": "a"}""", """{"endpoint": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""", "endpoint")]
    [InlineData("{}", """{"endpoint": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""", "endpoint")]
    [InlineData("""{"assumeRole": {"roleArn": "a"}}""", """{"assumeRole": {"roleArn": "b"}}""", "assumeRole")]
    public void DiffConfig_OfAChange_NamesTheKeysAndReplacesNothing(string olds, string news, string keys)
    {
        var response = Diff(olds, news);

        Assert.Equal(DiffChanges.DiffSome, response.Changes);
        Assert.Equal(keys.Split(','), response.Diffs);
        Assert.Empty(response.Replaces);
        Assert.False(response.DeleteBeforeReplace);
    }

    [Fact]
    public void DiffConfig_OfAnIgnoredChange_IsNone()
    {
        var request = Request("{}", """{"endpoint": "a", "profile": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""");
        request.IgnoreChanges.Add(["endpoint", "profile"]);

        Assert.Equal(DiffChanges.DiffNone, ProviderService.DiffConfig(request).Changes);
    }

    [Fact]
    public void DiffConfig_OfASecretAndItsPlainValue_IsNone() =>
        Assert.Equal(DiffChanges.DiffNone, Diff("""{"secretKey": "k"}""", $$"""{"secretKey": {{Envelopes.SecretText("k")}} }""").Changes);

    [Fact]
    public void DiffConfig_FromAnEngineWithoutOldInputs_ComparesTheOldOutputs()
    {
        var request = new DiffRequest { Olds = Structs.Parse("""{"endpoint": "a"}"""), News = Structs.Parse("""{"endpoint": "a"}""") };

        Assert.Equal(DiffChanges.DiffNone, ProviderService.DiffConfig(request).Changes);
    }

    [Fact]
    public void DiffConfig_WithoutAnything_IsNone() =>
        Assert.Equal(DiffChanges.DiffNone, ProviderService.DiffConfig(new DiffRequest()).Changes);

    private static DiffResponse Diff(string olds, string news) => ProviderService.DiffConfig(Request(olds, news));

    private static DiffRequest Request(string olds, string news) => new()
    {
        OldInputs = Structs.Parse(olds),
        Olds = Structs.Parse("""{"something": "else"}"""),
        News = Structs.Parse(news),
    };
}
