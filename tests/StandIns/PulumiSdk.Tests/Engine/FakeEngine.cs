using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Engine;

/// <summary>The engine's side of the wire in this process.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication _server;

    private FakeEngine(WebApplication server)
    {
        _server = server;
    }

    public FakeMonitor Monitor => _server.Services.GetRequiredService<FakeMonitor>();

    public FakeEngineService Service => _server.Services.GetRequiredService<FakeEngineService>();

    public string Address { get; private set; } = "";

    /// <summary>What a person sees: everything that was logged but debug messages.</summary>
    public IEnumerable<LogRequest> Messages => Service.Logs.Where(log => log.Severity != LogSeverity.Debug);

    public static async Task<FakeEngine> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<FakeMonitor>();
        builder.Services.AddSingleton<FakeEngineService>();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));

        var server = builder.Build();
        server.MapGrpcService<FakeMonitor>();
        server.MapGrpcService<FakeEngineService>();
        await server.StartAsync(cancellationToken);

        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new FakeEngine(server) { Address = new Uri(address).Authority };
    }

    public ValueTask DisposeAsync()
    {
        return _server.DisposeAsync();
    }
}
