using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Wire;

/// <summary>
/// The fields of a Struct without Pulumi's envelopes: secrets and outputs unwrapped at any depth, values that are not
/// known yet left out, members that are null left out. What was secret or unknown is remembered by the name of the
/// top-level field.
/// </summary>
internal sealed class PlainValues
{
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknowns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secretTexts = new(StringComparer.Ordinal);
    private int _secretDepth;

    private PlainValues()
    {
    }

    /// <summary>Gets the plain fields.</summary>
    public Struct Fields { get; } = new();

    /// <summary>Gets the fields of which some part was secret.</summary>
    public IReadOnlySet<string> Secrets => _secrets;

    /// <summary>Gets the fields of which some part is not known yet.</summary>
    public IReadOnlySet<string> Unknowns => _unknowns;

    /// <summary>Gets the texts, numbers and keys that were secret, without blanks around them: what no message may show.</summary>
    public IReadOnlySet<string> SecretTexts => _secretTexts;

    /// <summary>Unwraps a Struct; null is an empty one, as the engine leaves an empty map out.</summary>
    public static PlainValues From(Struct? fields)
    {
        var values = new PlainValues();
        if (fields is null)
        {
            return values;
        }

        foreach (var (name, value) in fields.Fields)
        {
            if (values.UnwrapMember(value, name) is { } plain)
            {
                values.Fields.Fields.Add(name, plain);
            }
        }

        return values;
    }

    /// <summary>Replaces a field by what its JSON text says, unwrapping that as well: SDKs write nested secrets into such texts.</summary>
    public void Replace(string name, Value value)
    {
        Fields.Fields.Remove(name);
        if (UnwrapMember(value, name) is { } plain)
        {
            Fields.Fields.Add(name, plain);
        }
    }

    /// <summary>Gives the plain value of a member; null where it is not known or null, which is the same as not given.</summary>
    private Value? UnwrapMember(Value value, string name) =>
        Unwrap(value, name) is { KindCase: not (Value.KindOneofCase.NullValue or Value.KindOneofCase.None) } plain ? plain : null;

    /// <summary>Gives the plain value; null where it is not known.</summary>
    private Value? Unwrap(Value value, string name)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue when WireConstants.IsUnknown(value.StringValue):
                _unknowns.Add(name);
                return null;
            case Value.KindOneofCase.StringValue:
                if (_secretDepth > 0)
                {
                    _secretTexts.Add(value.StringValue.Trim());
                }

                return value;
            case Value.KindOneofCase.StructValue:
                return UnwrapStruct(value.StructValue, name);
            case Value.KindOneofCase.ListValue:
                var list = new ListValue();
                list.Values.AddRange(value.ListValue.Values.Select(item => Unwrap(item, name)).OfType<Value>());

                // Of a list that only unknown values would fill nothing is known; it is not an empty one.
                return list.Values.Count == 0 && value.ListValue.Values.Count > 0 ? null : new Value { ListValue = list };
            case Value.KindOneofCase.NumberValue when _secretDepth > 0:
                _secretTexts.Add(value.NumberValue.ToString(CultureInfo.InvariantCulture));
                return value;
            default:
                return value;
        }
    }

    private Value? UnwrapStruct(Struct envelope, string name)
    {
        if (!envelope.Fields.TryGetValue(WireConstants.SignatureKey, out var signature))
        {
            var plain = new Struct();
            foreach (var (key, member) in envelope.Fields)
            {
                if (UnwrapMember(member, name) is { } value)
                {
                    if (_secretDepth > 0)
                    {
                        _secretTexts.Add(key.Trim());
                    }

                    plain.Fields.Add(key, value);
                }
            }

            return new Value { StructValue = plain };
        }

        envelope.Fields.TryGetValue(WireConstants.ValueKey, out var wrapped);
        switch (signature.StringValue)
        {
            case WireConstants.SecretSignature:
                return UnwrapSecret(wrapped, name);
            case WireConstants.OutputSignature:
                if (wrapped is null)
                {
                    _unknowns.Add(name);
                }

                var isSecret = envelope.Fields.TryGetValue("secret", out var secret) && secret.BoolValue;
                return isSecret ? UnwrapSecret(wrapped, name) : wrapped is null ? null : Unwrap(wrapped, name);
            case WireConstants.ResourceSignature:
                return UnwrapResource(envelope, name);
            default:
                return new Value { StructValue = envelope };
        }
    }

    private Value? UnwrapSecret(Value? wrapped, string name)
    {
        _secrets.Add(name);
        if (wrapped is null)
        {
            return null;
        }

        _secretDepth++;
        var plain = Unwrap(wrapped, name);
        _secretDepth--;
        return plain;
    }

    /// <summary>A reference to a resource stands for its id, or for its URN where it has none.</summary>
    private Value? UnwrapResource(Struct reference, string name)
    {
        if (!reference.Fields.TryGetValue("id", out var id))
        {
            return reference.Fields.TryGetValue("urn", out var urn) ? Unwrap(urn, name) : null;
        }

        if (id.StringValue.Length > 0)
        {
            return Unwrap(id, name);
        }

        _unknowns.Add(name);
        return null;
    }
}
