namespace TencentSsl.StandIns.SslApi.Tls;

/// <summary>What a TLS endpoint does wrong.</summary>
public enum TlsFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It answers with plain HTTP.</summary>
    NoTls,

    /// <summary>It resets the connection in the handshake.</summary>
    Reset,

    /// <summary>It closes the connection in the handshake.</summary>
    Close,

    /// <summary>It accepts the connection and says nothing.</summary>
    Hang,

    /// <summary>It knows TLS 1.0 only.</summary>
    OnlyTls10,

    /// <summary>It has nothing for the name it is asked for.</summary>
    UnknownName,

    /// <summary>It insists on an application protocol.</summary>
    NeedsAlpn,

    /// <summary>It wants a certificate of the client.</summary>
    DemandsClientCertificate,
}
