// What the template for a gRPC service gives, with no more than a plugin cannot do without: a port of its own, HTTP/2 in
// clear, and nothing on standard output before the port.
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using TencentSsl.Benchmarks.BareServer;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.Services.AddGrpc();

await using var application = builder.Build();
application.MapGrpcService<EmptyProvider>();
await application.StartAsync();
Console.WriteLine(new Uri(application.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture));
await application.WaitForShutdownAsync();
