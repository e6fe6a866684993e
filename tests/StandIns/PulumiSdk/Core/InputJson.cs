using System.Text.Json;

namespace Pulumi;

public sealed class InputJson : Input<JsonElement>
{
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    public static implicit operator InputJson(string json)
    {
        return JsonDocument.Parse(json);
    }

    public static implicit operator InputJson(JsonDocument document)
    {
        return document.RootElement;
    }

    public static implicit operator InputJson(JsonElement element)
    {
        return Output.Create(element);
    }

    public static implicit operator InputJson(Output<string> json)
    {
        return json.Apply(text => JsonDocument.Parse(text));
    }

    public static implicit operator InputJson(Output<JsonDocument> document)
    {
        return document.Apply(parsed => parsed.RootElement);
    }

    public static implicit operator InputJson(Output<JsonElement> element)
    {
        return new InputJson(element);
    }
}
