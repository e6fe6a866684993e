using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Wire;

/// <summary>Puts known values into envelopes, here and there, and remembers which top-level fields hold a secret.</summary>
internal sealed class EnvelopeWrapper(int seed)
{
    private readonly Random _random = new(seed);

    public HashSet<string> SecretNames { get; } = new(StringComparer.Ordinal);

    public Struct Wrap(Struct plain)
    {
        var wrapped = new Struct();
        foreach (var (name, value) in plain.Fields)
        {
            wrapped.Fields.Add(name, Wrap(value, name));
        }

        return wrapped;
    }

    private Value Wrap(Value value, string name)
    {
        var inner = value.KindCase switch
        {
            Value.KindOneofCase.StructValue => WrapMembers(value.StructValue, name),
            Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(item => Wrap(item, name))]),
            _ => value,
        };
        return _random.Next(4) switch
        {
            0 => Secret(inner, name),
            1 => Output(inner, name),
            _ => inner,
        };
    }

    private Value WrapMembers(Struct plain, string name)
    {
        var wrapped = new Struct();
        foreach (var (key, member) in plain.Fields)
        {
            wrapped.Fields.Add(key, Wrap(member, name));
        }

        return Value.ForStruct(wrapped);
    }

    private Value Secret(Value value, string name)
    {
        SecretNames.Add(name);
        return Envelope("1b47061264138c4ac30d75fd1eb44270", value);
    }

    private Value Output(Value value, string name)
    {
        var isSecret = _random.Next(2) == 0;
        if (isSecret)
        {
            SecretNames.Add(name);
        }

        var envelope = Envelope("d0e6a833031e9bbcd3f4e8bde6ca49a4", value);
        envelope.StructValue.Fields.Add("secret", Value.ForBool(isSecret));
        return envelope;
    }

    private static Value Envelope(string signature, Value value)
    {
        var envelope = new Struct();
        envelope.Fields.Add(Envelopes.SignatureKey, Value.ForString(signature));
        envelope.Fields.Add("value", value);
        return Value.ForStruct(envelope);
    }
}
