using Pulumirpc;

namespace Pulumi;

/// <summary>What a program asks of the engine itself.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request);
}
