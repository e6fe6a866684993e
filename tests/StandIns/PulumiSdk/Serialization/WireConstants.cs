namespace Pulumi.Serialization;

internal static class WireConstants
{
    public const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    public const string ValueName = "value";

    public const string UrnName = "urn";

    public const string IdName = "id";
}
