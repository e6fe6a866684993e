namespace Pulumi;

// Nested because users see the full names: an exception that nobody catches is shown with its type.
public sealed partial class Deployment
{
    internal sealed class InvokeException(string message) : Exception(message);

    private sealed class RequirePulumiVersionException(string message) : Exception(message);
}
