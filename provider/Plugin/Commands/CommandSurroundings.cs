using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Commands;

/// <summary>What commands work with.</summary>
/// <param name="Clients">Makes clients of the service.</param>
/// <param name="Environment">Gives the value of an environment variable.</param>
/// <param name="Time">The clock.</param>
/// <param name="Output">Stdout.</param>
/// <param name="Errors">Stderr; it takes what it can.</param>
internal sealed record CommandSurroundings(
    IClientFactory Clients,
    Func<string, string?> Environment,
    TimeProvider Time,
    TextWriter Output,
    TextWriter Errors)
{
    /// <summary>Gets a value indicating whether a person looks at stdout.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Gets a value indicating whether a person looks at stderr.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gives those of this process.</summary>
    /// <exception cref="IOException">Stdout is closed.</exception>
    public static CommandSurroundings OfThisProcess()
    {
        var time = TimeProvider.System;
        var environment = new ProcessEnvironment();
        var clients = new ClientFactory(environment, time, Jitter.Next, DebugLog.Open(environment, time));
        return new CommandSurroundings(clients, environment.GetVariable, time, StandardStreams.OpenOutput(autoFlush: false), new ErrorWriter())
        {
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
    }
}
