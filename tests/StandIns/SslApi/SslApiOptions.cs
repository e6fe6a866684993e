namespace TencentSsl.StandIns.SslApi;

/// <summary>How a stand-in is started.</summary>
public sealed record SslApiOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of the service, of the fixtures and of the rate limit.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How far the service's clock is ahead of <see cref="TimeProvider"/>. Fixtures keep to the latter.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>The known keys. The first account owns the instance role and the web identities.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [Account.Default];

    /// <summary>How many requests of one account for one action any second may hold; 0 for no limit.</summary>
    public int RequestsPerSecond { get; init; } = 10;

    /// <summary>How long a request and its answer are on the way, in real time: half of it before the request is counted, half after.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether the certificates of the folder Fixtures are there.</summary>
    public bool IncludeFixtures { get; init; } = true;

    /// <summary>How many generated certificates (gen00000 and on) there are besides.</summary>
    public int GeneratedCertificates { get; init; }

    /// <summary>What happens to the certificates while a client pages through them.</summary>
    public IReadOnlyList<ListChange> ListChanges { get; init; } = [];

    /// <summary>The instance role that the metadata service has; without one it answers 404.</summary>
    public string? RoleName { get; init; }

    /// <summary>Serve https with a certificate that nobody trusts.</summary>
    public bool UseTls { get; init; }
}
