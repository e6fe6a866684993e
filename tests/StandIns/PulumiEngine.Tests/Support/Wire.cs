using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.PulumiEngine.Tests.Support;

/// <summary>Short ways to write what travels.</summary>
internal static class Wire
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static Struct Struct(string json) => Google.Protobuf.WellKnownTypes.Struct.Parser.ParseJson(json);

    public static string Secret(string json) =>
        $$"""{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":{{json}}}""";
}
