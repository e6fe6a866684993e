using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>One call between the engine and a plugin, or a program and the engine, as the engine saw it.</summary>
/// <param name="Method">Service and method, such as <c>ResourceProvider/Invoke</c>.</param>
/// <param name="EngineIs"><c>client</c> when the engine called, <c>server</c> when a program called the engine.</param>
/// <param name="Request">The request as JSON.</param>
public sealed record RecordedCall(string Method, string EngineIs, JsonObject Request)
{
    /// <summary>The answer; none when the call failed or never ended.</summary>
    public JsonObject? Response { get; internal set; }

    /// <summary>What an error looked like to the engine.</summary>
    public string? Error { get; internal set; }

    /// <summary>How many other calls had begun when this one ended; none when it never ended.</summary>
    public int? EndedAfter { get; internal set; }

    /// <summary>The line that a log of calls has for it.</summary>
    public JsonObject ToJson()
    {
        var line = new JsonObject
        {
            ["method"] = Method,
            ["engineIs"] = EngineIs,
            ["request"] = Request.DeepClone(),
        };
        if (EndedAfter is { } endedAfter)
        {
            line["endedAfter"] = endedAfter;
        }

        if (Error is not null)
        {
            line["errors"] = new JsonArray(Error);
        }
        else if (Response is not null)
        {
            line["response"] = Response.DeepClone();
        }

        return line;
    }
}
