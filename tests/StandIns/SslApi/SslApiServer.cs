using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using TencentSsl.StandIns.SslApi.Access;
using TencentSsl.StandIns.SslApi.Actions;
using TencentSsl.StandIns.SslApi.Certificates;
using TencentSsl.StandIns.SslApi.Http;
using TencentSsl.StandIns.SslApi.Tls;
using TencentSsl.StandIns.SslApi.Usage;

namespace TencentSsl.StandIns.SslApi;

/// <summary>
/// A stand-in for the Tencent Cloud SSL API on 127.0.0.1, with the parts of STS and of the metadata service that credentials
/// come from.
/// </summary>
public sealed class SslApiServer : IAsyncDisposable
{
    private readonly X509Certificate2? _tlsCertificate;
    private readonly TimeProvider _clock;
    private readonly WebApplication _application;

    private SslApiServer(SslApiOptions options)
    {
        _clock = new ShiftedTimeProvider(options.TimeProvider, options.ClockSkew);
        _tlsCertificate = options.UseTls ? SelfSignedCertificate.Create(options.TimeProvider.GetUtcNow()) : null;
        Certificates = new CertificateStore(options.TimeProvider);
        Usage = new UsageTasks(options.TimeProvider);

        var keys = new KeyRing(options.Accounts, _clock);
        var limiter = new SlidingWindowLimiter(options.RequestsPerSecond, options.TimeProvider);
        IApiAction[] actions =
        [
            new DescribeCertificateAction(Certificates),
            new DescribeCertificatesAction(Certificates, options.ListChanges, options.TimeProvider),
            new CreateUsageTasksAction(Usage),
            new DescribeUsageTasksAction(Usage),
            new DescribeUsageDetailAction(Usage),
            new AssumeRoleAction(keys),
            new AssumeRoleWithWebIdentityAction(keys),
        ];
        var api = new ApiHandler(actions, new Authenticator(keys, _clock), keys, limiter, Faults, Requests, options.TimeProvider);
        var admin = new AdminHandler(Faults, Requests, limiter);
        var metadata = new MetadataHandler(options.RoleName, keys);
        _application = Build(options.Port, _tlsCertificate);
        _application.Run(async context =>
        {
            await TravelAsync(context, options.Latency / 2);
            await HandleAsync(context, api, admin, metadata);
        });
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>The certificates that it has.</summary>
    public CertificateStore Certificates { get; }

    /// <summary>Where its certificates are used.</summary>
    public UsageTasks Usage { get; }

    /// <summary>The faults that it is to play.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The requests that its API was sent.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Starts a stand-in; it answers when this returns.</summary>
    public static async Task<SslApiServer> StartAsync(SslApiOptions options, CancellationToken cancellationToken)
    {
        var server = new SslApiServer(options);
        try
        {
            if (options.IncludeFixtures)
            {
                Fixtures.AddTo(server.Certificates);
                SampleUsage.AddTo(server.Usage);
            }

            GeneratedCertificate.AddTo(server.Certificates, options.GeneratedCertificates, options.TimeProvider.GetUtcNow());
            await server._application.StartAsync(cancellationToken);
            server.Endpoint = new Uri(server._application.Urls.Single());
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a TLS endpoint that serves a certificate with the names and times of one that it has.</summary>
    /// <exception cref="ArgumentException">It has none with this id, or one without names or times.</exception>
    public TlsEndpoint Serve(string id)
    {
        if (Certificates.Find(id) is not { BeginTime: { } begin, EndTime: { } end, Names: [_, ..] names })
        {
            throw new ArgumentException($"There is no certificate {id} with names, begin and end.", nameof(id));
        }

        var endpoint = TlsEndpoint.Start();
        endpoint.Serve("", TlsCertificates.Create(begin, end, [.. names]));
        return endpoint;
    }

    /// <summary>Stops at once: connections still open are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
        _tlsCertificate?.Dispose();
    }

    private static WebApplication Build(int port, X509Certificate2? tlsCertificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (tlsCertificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (tlsCertificate is not null)
                {
                    listen.UseHttps(tlsCertificate);
                }
            });
        });
        return builder.Build();
    }

    private async Task HandleAsync(HttpContext context, ApiHandler api, AdminHandler admin, MetadataHandler metadata)
    {
        context.Response.Headers.Date = _clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        try
        {
            await (context.Request.Path.Value switch
            {
                "/" => api.HandleAsync(context),
                { } path when path.StartsWith(MetadataHandler.Path, StringComparison.Ordinal) => metadata.HandleAsync(context),
                { } path when path.StartsWith(AdminHandler.Path, StringComparison.Ordinal) => admin.HandleAsync(context),
                _ => NotFoundAsync(context),
            });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, or was cut off; there is no one to tell.
        }
    }

    private static Task TravelAsync(HttpContext context, TimeSpan oneWay)
    {
        if (oneWay == TimeSpan.Zero || context.Request.Path.StartsWithSegments("/_standin"))
        {
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() => Task.Delay(oneWay));
        return Task.Delay(oneWay);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
