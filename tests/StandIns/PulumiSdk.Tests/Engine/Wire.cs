namespace TencentSsl.StandIns.PulumiSdk.Tests.Engine;

/// <summary>The wire's markers, written out once more: a test must not take them from what it tests.</summary>
internal static class Wire
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public const string UnknownJson = $"\"{Unknown}\"";

    public static string SecretJson(string value)
    {
        return $$"""{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":{{value}}}""";
    }

    public static string ResourceJson(string urn, string id)
    {
        return $$"""{"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e","urn":"{{urn}}","id":"{{id}}"}""";
    }
}
