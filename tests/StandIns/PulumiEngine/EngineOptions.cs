namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>What to run.</summary>
public sealed record EngineOptions
{
    /// <summary>The folder with Pulumi.yaml.</summary>
    public required string Directory { get; init; }

    public Operation Operation { get; init; } = Operation.Preview;

    /// <summary>The stack; by default the only one with a file of its own, else <c>dev</c>.</summary>
    public string? Stack { get; init; }

    /// <summary>The stack's settings, where they are not in <c>Pulumi.STACK.yaml</c> of the folder.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>A plugin's executable or the folder it is in; looked at before the places where the engine looks.</summary>
    public string? PluginPath { get; init; }

    /// <summary>A built C# program (.dll or executable), instead of building the project.</summary>
    public string? ProgramPath { get; init; }

    /// <summary>Configuration that wins over the stack's file. Keys without a namespace are the project's.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same for values that a stack would keep encrypted.</summary>
    public IReadOnlyDictionary<string, string> SecretConfig { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Variables set, or with null removed, for the program and the plugins.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets a line for every resource as it is registered.</summary>
    public Action<string>? Progress { get; init; }
}
