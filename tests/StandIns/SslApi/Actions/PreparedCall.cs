using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.SslApi.Actions;

/// <summary>A call whose parameters are in order. Running it gives the members of the answer.</summary>
internal sealed record PreparedCall(Func<JsonObject> Run, string? CertificateId = null);
