using System.Globalization;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.SslApi.Access;

namespace TencentSsl.StandIns.SslApi.Actions;

/// <summary>A temporary key in the two forms in which the services hand it out.</summary>
internal static class TemporaryCredentials
{
    public static JsonObject ForSts(AccessKey key) => new()
    {
        ["Credentials"] = new JsonObject
        {
            ["Token"] = key.Token,
            ["TmpSecretId"] = key.SecretId,
            ["TmpSecretKey"] = key.SecretKey,
        },
        ["ExpiredTime"] = key.ExpiresAt!.Value.ToUnixTimeSeconds(),
        ["Expiration"] = Iso(key),
    };

    public static JsonObject ForMetadata(AccessKey key) => new()
    {
        ["TmpSecretId"] = key.SecretId,
        ["TmpSecretKey"] = key.SecretKey,
        ["ExpiredTime"] = key.ExpiresAt!.Value.ToUnixTimeSeconds(),
        ["Expiration"] = Iso(key),
        ["Token"] = key.Token,
        ["Code"] = "Success",
    };

    private static string Iso(AccessKey key) =>
        key.ExpiresAt!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
