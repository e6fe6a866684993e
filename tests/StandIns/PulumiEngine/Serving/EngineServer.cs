using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Providers;

namespace TencentSsl.StandIns.PulumiEngine.Serving;

/// <summary>Serves the engine's side of a run on a free port of the loopback interface.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private EngineServer(WebApplication application)
    {
        _application = application;
    }

    public static async Task<EngineServer> StartAsync(Deployment deployment, ProviderRegistry providers)
    {
        // The empty builder: no configuration of whoever runs us, and no lines of a logger between ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = PluginConnection.MaxMessageSize;
            options.MaxSendMessageSize = PluginConnection.MaxMessageSize;
            options.Interceptors.Add<MonitorCallInterceptor>(deployment.Calls);
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        builder.Services.AddSingleton(new EngineService(deployment));
        builder.Services.AddSingleton(new MonitorService(deployment, providers, new ResourceRegistrar(deployment, providers)));

        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<EngineService>();
        application.MapGrpcService<MonitorService>();
        await application.StartAsync(CancellationToken.None);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        deployment.Port = new Uri(addresses.Addresses.Single()).Port;
        return new EngineServer(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}
