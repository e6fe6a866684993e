using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Display;

/// <summary>What programs read: the digest of a preview.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 4,
    };

    public static string Render(EngineResult result)
    {
        var digest = new JsonObject();
        AddIfAny(digest, "config", result.Configuration);
        AddIfAny(digest, "steps", new JsonArray([.. result.Resources.Select(Step)]));
        AddIfAny(digest, "diagnostics", new JsonArray([.. result.Diagnostics
            .Where(diagnostic => !diagnostic.Ephemeral && diagnostic.Severity != Severity.Debug)
            .Select(Diagnostic)]));
        digest["duration"] = result.Duration.Ticks * TimeSpan.NanosecondsPerTick;
        if (result.Resources.Count > 0)
        {
            digest["changeSummary"] = new JsonObject { ["create"] = result.Resources.Count };
        }

        return digest.ToJsonString(Indented);
    }

    private static JsonObject Step(ResourceState resource)
    {
        var state = new JsonObject { ["urn"] = resource.Urn, ["custom"] = resource.Custom };
        AddIfAny(state, "id", resource.Id);
        state["type"] = resource.Type;
        AddIfAny(state, "inputs", Blinded(resource.Inputs));
        if (resource.Custom)
        {
            AddIfAny(state, "outputs", Blinded(resource.Outputs));
        }

        AddIfAny(state, "parent", resource.Parent);
        AddIfAny(state, "provider", resource.Provider);
        AddIfAny(state, "sourcePosition", resource.Location.Position);
        AddIfAny(state, "stackTrace", new JsonArray([.. resource.Location.Trace.Select(frame => new JsonObject { ["sourcePosition"] = frame })]));

        var step = new JsonObject { ["op"] = "create", ["urn"] = resource.Urn };
        AddIfAny(step, "provider", resource.Provider);
        step["newState"] = state;
        step["detailedDiff"] = null;
        return step;
    }

    private static JsonObject Diagnostic(Diagnostic diagnostic)
    {
        var item = new JsonObject();
        AddIfAny(item, "urn", diagnostic.Urn);
        item["message"] = diagnostic.Text.EndsWith('\n') ? diagnostic.Text : diagnostic.Text + "\n";
        item["severity"] = diagnostic.Severity switch
        {
            Severity.InfoError => "info#err",
            Severity.Info => "info",
            Severity.Warning => "warning",
            _ => "error",
        };
        return item;
    }

    private static JsonObject Blinded(Struct values) => WireJson.FromMessage(WireValues.Map(values, Blind));

    private static Value Blind(Value value) =>
        WireValues.TryGetSecret(value, out _) ? Value.ForString("[secret]") : WireValues.MapChildren(value, Blind);

    private static void AddIfAny(JsonObject target, string name, JsonNode value)
    {
        var isEmpty = value switch
        {
            JsonObject members => members.Count == 0,
            JsonArray items => items.Count == 0,
            _ => value.GetValue<string>().Length == 0,
        };
        if (!isEmpty)
        {
            target[name] = value;
        }
    }
}
