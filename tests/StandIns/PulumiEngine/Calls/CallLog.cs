using System.Text.Json.Nodes;
using Google.Protobuf;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Calls;

/// <summary>Every call of a run, in the order in which they began.</summary>
internal sealed class CallLog
{
    public const string Client = "client";
    public const string Server = "server";

    // They differ from run to run and machine to machine, and nobody decides anything by them.
    private static readonly string[] LeftOut = ["sourcePosition", "stackTrace", "parentStackTraceHandle", "randomSeed"];

    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public RecordedCall Begin(string method, string engineIs, IMessage request) =>
        Begin(method, engineIs, WithoutPositions(WireJson.FromMessage(request)));

    public RecordedCall Begin(string method, string engineIs, JsonObject request)
    {
        var call = new RecordedCall(method, engineIs, request);
        lock (_lock)
        {
            _calls.Add(call);
        }

        return call;
    }

    public void End(RecordedCall call, IMessage response) => End(call, WireJson.FromMessage(response));

    public void End(RecordedCall call, JsonObject response)
    {
        lock (_lock)
        {
            call.EndedAfter = _calls.Count - 1;
            call.Response = response;
        }
    }

    public void Fail(RecordedCall call, string error)
    {
        lock (_lock)
        {
            call.EndedAfter = _calls.Count - 1;
            call.Error = error;
        }
    }

    private static JsonObject WithoutPositions(JsonObject request)
    {
        foreach (var name in LeftOut)
        {
            request.Remove(name);
        }

        return request;
    }
}
