using System.Text.Json;
using TencentSsl.Conformance.SignerHarness;

// A line of standard input is a request as JSON; a line of standard output is the Authorization header that it is given.
while (await Console.In.ReadLineAsync() is { } line)
{
    var request = JsonSerializer.Deserialize<RequestToSign>(line, JsonSerializerOptions.Web)
        ?? throw new FormatException("a line must be a request");
    await Console.Out.WriteLineAsync(request.Sign());
}
