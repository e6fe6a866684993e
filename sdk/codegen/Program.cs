using System.Text.Json;
using TencentSsl.SdkCodegen;
using TencentSsl.SdkCodegen.Schema;

const int CannotRun = 2;

if (Arguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return CannotRun;
}

try
{
    return await Generator.RunAsync(arguments, Console.Out, CancellationToken.None);
}
catch (Exception exception) when (exception is SchemaException or JsonException or IOException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return CannotRun;
}
