namespace TencentSsl.Plugin.Commands;

/// <summary>Something that a person runs the binary for, without an engine.</summary>
internal interface ICommand
{
    /// <summary>Gets the word that calls it.</summary>
    string Name { get; }

    /// <summary>Runs it, and gives the exit code.</summary>
    Task<int> RunAsync(ReadOnlyMemory<string> arguments, CancellationToken cancellationToken);
}
