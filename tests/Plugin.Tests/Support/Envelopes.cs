namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Pulumi's special values as JSON, with the marks of the protocol and not those that the plugin has.</summary>
internal static class Envelopes
{
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string Unknown = "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"";

    public static string Secret(string json) => $$"""{"{{SignatureKey}}": "1b47061264138c4ac30d75fd1eb44270", "value": {{json}}}""";

    public static string SecretText(string text) => Secret($"\"{text}\"");

    public static string Output(string? json, bool isSecret = false) =>
        $$"""{"{{SignatureKey}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "secret": {{(isSecret ? "true" : "false")}}, "dependencies": []{{(json is null ? "" : $", \"value\": {json}")}}}""";

    public static string Resource(string members) => $$"""{"{{SignatureKey}}": "5cf8f73096256a8f31e491e813e4eb8e", {{members}}}""";
}
