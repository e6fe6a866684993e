namespace TencentSsl.Plugin.Engine;

/// <summary>The arguments with which an engine starts its plugins.</summary>
internal static class EngineArguments
{
    /// <summary>Finds the engine's address: the last argument that is none of the engine's flags or their values; null where a person started the process.</summary>
    public static string? FindAddress(IReadOnlyList<string> arguments)
    {
        string? address = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == "--tracing")
            {
                index++;
            }
            else if (EngineChannel.IsAddress(arguments[index]))
            {
                address = arguments[index];
            }
        }

        return address;
    }
}
