namespace TencentSsl.Plugin.Tracing;

/// <summary>The ways in which spans are sent.</summary>
internal enum TraceProtocol
{
    /// <summary>A unary call over HTTP/2.</summary>
    Grpc,

    /// <summary>A POST of the same message.</summary>
    HttpProtobuf,
}
