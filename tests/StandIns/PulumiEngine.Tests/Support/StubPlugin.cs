using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace TencentSsl.StandIns.PulumiEngine.Tests.Support;

/// <summary>Serves a <see cref="StubProvider"/>, to which the engine attaches.</summary>
internal sealed class StubPlugin : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StubPlugin(WebApplication application)
    {
        _application = application;
    }

    /// <summary>What tells the engine to attach.</summary>
    public string DebugProviders =>
        string.Create(CultureInfo.InvariantCulture, $"tencentssl:{new Uri(_application.Urls.Single()).Port}");

    public static async Task<StubPlugin> StartAsync(StubProvider provider)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(provider);
        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<StubProvider>();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new StubPlugin(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
