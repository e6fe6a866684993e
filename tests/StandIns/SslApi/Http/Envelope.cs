using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>The body around every answer.</summary>
internal static class Envelope
{
    // Characters beyond ASCII go out as they are, like the service's.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Success(JsonObject members, string requestId)
    {
        members["RequestId"] = requestId;
        return Serialize(members);
    }

    public static byte[] Error(ApiErrorException error, string requestId) => Serialize(new JsonObject
    {
        ["Error"] = new JsonObject { ["Code"] = error.Code, ["Message"] = error.Message },
        ["RequestId"] = requestId,
    });

    private static byte[] Serialize(JsonObject response) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["Response"] = response }.ToJsonString(Options));
}
