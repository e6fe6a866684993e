using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Turns the wire's values into plain C# ones: bool, double, string, immutable arrays and dictionaries, and resources.
/// One unknown or secret part makes the whole unknown or secret.
/// </summary>
internal static class Deserializer
{
    public static OutputData<object?> Deserialize(Value value)
    {
        if (value.IsUnknown())
        {
            return OutputData<object?>.Unknown();
        }

        switch (value.Signature())
        {
            case WireConstants.SecretSignature:
                return value.StructValue.Fields.TryGetValue(WireConstants.ValueName, out var inner)
                    ? Deserialize(inner) with { IsSecret = true }
                    : throw new InvalidOperationException("Secrets must have a field called 'value'");
            case WireConstants.ResourceSignature:
                return value.StructValue.Fields.TryGetValue(WireConstants.UrnName, out var urn) && urn.HasStringValue
                    ? OutputData<object?>.Known(new DependencyResource(urn.StringValue))
                    : throw new InvalidOperationException("Value was marked as a Resource, but did not conform to required shape.");
        }

        return value.KindCase switch
        {
            Value.KindOneofCase.NullValue => OutputData<object?>.Known(null),
            Value.KindOneofCase.BoolValue => OutputData<object?>.Known(value.BoolValue),
            Value.KindOneofCase.NumberValue => OutputData<object?>.Known(value.NumberValue),
            Value.KindOneofCase.StringValue => OutputData<object?>.Known(value.StringValue),
            Value.KindOneofCase.ListValue => DeserializeList(value.ListValue),
            Value.KindOneofCase.StructValue => DeserializeStruct(value.StructValue),
            _ => throw new InvalidOperationException("Should never get 'None' type when deserializing protobuf"),
        };
    }

    private static OutputData<object?> DeserializeList(ListValue list)
    {
        var elements = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        var all = OutputData<object?>.Known(null);
        foreach (var value in list.Values)
        {
            var element = Deserialize(value);
            elements.Add(element.Value);
            all = all.Under(element);
        }

        return all with { Value = elements.MoveToImmutable() };
    }

    private static OutputData<object?> DeserializeStruct(Struct map)
    {
        var members = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var all = OutputData<object?>.Known(null);
        foreach (var (name, value) in map.Fields)
        {
            // Names of this form are the engine's own business.
            if (name.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            var member = Deserialize(value);
            members.Add(name, member.Value);
            all = all.Under(member);
        }

        return all with { Value = members.ToImmutable() };
    }
}
