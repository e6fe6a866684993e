using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns what a program passes into the wire's values. A C# null is left out, so it has no value.</summary>
internal sealed class Serializer(bool keepResources)
{
    /// <summary>The resources that the values serialized so far came from.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    public async Task<Value?> SerializeAsync(string context, object? value)
    {
        switch (value)
        {
            case null:
            case ValueTuple:
                return null;
            case bool flag:
                return Value.ForBool(flag);
            case int number:
                return Value.ForNumber(number);
            case double number:
                return Value.ForNumber(number);
            case string text:
                return Value.ForString(text);
            case InputArgs args:
                return await SerializeMapAsync(context, args.ToDictionary()).ConfigureAwait(false);
            case Task:
                throw new InvalidOperationException(
                    $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}");
            case IInputContainer container:
                return await SerializeOutputAsync(context, container.Elements).ConfigureAwait(false);
            case IInput input:
                return await SerializeOutputAsync(context, input.ToOutput()).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(context, union.Value).ConfigureAwait(false);
            case JsonElement json:
                return SerializeJson(json);
            case IOutput output:
                return await SerializeOutputAsync(context, output).ConfigureAwait(false);
            case CustomResource resource:
                return await SerializeResourceAsync(context, resource).ConfigureAwait(false);
            case ComponentResource component:
                return await SerializeComponentAsync(context, component).ConfigureAwait(false);
            case IDictionary map:
                return await SerializeMapAsync(context, map).ConfigureAwait(false);
            case IList list:
                return await SerializeListAsync(context, list).ConfigureAwait(false);
            case System.Enum member when member.GetTypeCode() == TypeCode.Int32:
                return Value.ForNumber((int)value);
            default:
                return await SerializeTypedAsync(context, value).ConfigureAwait(false);
        }
    }

    private static Value? SerializeJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return Value.ForString(json.GetString());
            case JsonValueKind.Number:
                return Value.ForNumber(json.GetDouble());
            case JsonValueKind.True:
            case JsonValueKind.False:
                return Value.ForBool(json.GetBoolean());
            case JsonValueKind.Array:
                return Value.ForList([.. json.EnumerateArray().Select(element => SerializeJson(element).OrNull())]);
            case JsonValueKind.Object:
                var members = new Struct();
                foreach (var member in json.EnumerateObject())
                {
                    members.Fields[member.Name] = SerializeJson(member.Value).OrNull();
                }

                return Value.ForStruct(members);
            default:
                return null;
        }
    }

    private async Task<Value?> SerializeOutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            return Value.ForString(WireConstants.UnknownValue);
        }

        var value = await SerializeAsync($"{context}.id", data.Value).ConfigureAwait(false);
        return data.IsSecret ? Values.Envelope(WireConstants.SecretSignature, (WireConstants.ValueName, value)) : value;
    }

    private async Task<Value?> SerializeResourceAsync(string context, CustomResource resource)
    {
        Dependencies.Add(resource);
        var id = await SerializeAsync($"{context}.id", resource.Id).ConfigureAwait(false);
        if (!keepResources)
        {
            return id;
        }

        var urn = await SerializeAsync($"{context}.urn", resource.Urn).ConfigureAwait(false);
        return Values.Envelope(
            WireConstants.ResourceSignature,
            (WireConstants.UrnName, urn),
            (WireConstants.IdName, id is not null && id.IsUnknown() ? Value.ForString("") : id));
    }

    /// <summary>A component goes by its URN alone: its members may refer to it, and waiting for them would never end.</summary>
    private async Task<Value?> SerializeComponentAsync(string context, ComponentResource component)
    {
        var urn = await SerializeAsync($"{context}.urn", component.Urn).ConfigureAwait(false);
        return keepResources ? Values.Envelope(WireConstants.ResourceSignature, (WireConstants.UrnName, urn)) : urn;
    }

    private async Task<Value> SerializeMapAsync(string context, IDictionary map)
    {
        if (map.Keys.Cast<object>().Any(key => key is not string))
        {
            throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
        }

        // Sorted, so that the same map always makes the same JSON text.
        var members = new Struct();
        foreach (var name in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            if (await SerializeAsync($"{context}.{name}", map[name]).ConfigureAwait(false) is { } value)
            {
                members.Fields[name] = value;
            }
        }

        return Value.ForStruct(members);
    }

    private async Task<Value> SerializeListAsync(string context, IList list)
    {
        var elements = new List<Value>();
        for (var i = 0; !IsDefaultArray(list) && i < list.Count; i++)
        {
            var element = await SerializeAsync($"{context}[{i}]", list[i]).ConfigureAwait(false);
            elements.Add(element.OrNull());
        }

        return Value.ForList([.. elements]);
    }

    /// <summary>An immutable array that was never made throws when asked for its length.</summary>
    private static bool IsDefaultArray(IList list)
    {
        var type = list.GetType();
        return type.IsConstructedGenericType
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list) is true;
    }

    private async Task<Value?> SerializeTypedAsync(string context, object value)
    {
        var type = value.GetType();
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            var conversion = type.GetMethod("op_Explicit", [type]);
            return conversion is not null && (conversion.ReturnType == typeof(string) || conversion.ReturnType == typeof(double))
                ? await SerializeAsync(context, conversion.Invoke(null, [value])).ConfigureAwait(false)
                : throw new InvalidOperationException(
                    $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{context}");
        }

        if (!type.IsDefined(typeof(OutputTypeAttribute)))
        {
            throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{context}");
        }

        var members = new Struct();
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsInitOnly))
        {
            var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
            var member = await SerializeAsync($"{context}.{name}", field.GetValue(value)).ConfigureAwait(false);
            members.Fields[name] = member.OrNull();
        }

        return Value.ForStruct(members);
    }
}
