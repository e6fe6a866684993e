using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TencentSsl.StandIns.ScriptedPlugin;

var log = new LaunchLog(Environment.GetEnvironmentVariable(LaunchLog.Variable) ?? "");
log.Started(args);

var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
    options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.Services.AddRoutingCore();
builder.Services.AddGrpc();
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
builder.Services.AddSingleton(new ScriptedProvider(Environment.GetEnvironmentVariable(Refusal.Variable) ?? "", log));

await using var application = builder.Build();
application.UseRouting();
application.MapGrpcService<ScriptedProvider>();
await application.StartAsync();

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    log.Interrupted();
    application.Lifetime.StopApplication();
});
var port = new Uri(application.Urls.Single()).Port;
Console.Out.Write(port.ToString(CultureInfo.InvariantCulture) + "\n");
await application.WaitForShutdownAsync();
