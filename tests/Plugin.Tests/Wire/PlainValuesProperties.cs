using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Tests.Wire;

public sealed class PlainValuesProperties
{
    private static readonly Gen<Value> Leaves = Gen.OneOf(
        Gen.Elements("", " ", "a", "Juz8JAxn", "\u8bc1\u4e66", "value", "\U0001F512", "0", "true", "line\nbreak").Select(Value.ForString),
        Gen.Elements(0, 1, -1.5, 1e300, 9007199254740993).Select(Value.ForNumber),
        Gen.Elements(true, false).Select(Value.ForBool));

    private static readonly Gen<Struct> Structures = Gen.Sized(size => Objects(Math.Min(size, 4)));

    [Property]
    public Property From_AnyEnvelopesAroundAnything_GivesThePlainFields() => Prop.ForAll(
        Structures.ToArbitrary(),
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        (plain, seed) =>
        {
            var wrapper = new EnvelopeWrapper(seed);

            var values = PlainValues.From(wrapper.Wrap(plain));

            return values.Fields.Equals(plain) && values.Secrets.SetEquals(wrapper.SecretNames) && values.Unknowns.Count == 0;
        });

    [Property]
    public Property From_PlainFields_ChangesNothing() => Prop.ForAll(
        Structures.ToArbitrary(),
        plain => PlainValues.From(plain).Fields.Equals(plain) && PlainValues.From(plain).Secrets.Count == 0);

    [Property]
    public Property From_OurOwnSecret_GivesTheValue() => Prop.ForAll(
        Values(3).ToArbitrary(),
        value =>
        {
            var fields = new Struct();
            fields.Fields.Add("x", WireValues.Secret(value));

            var values = PlainValues.From(fields);

            return values.Fields.Fields["x"].Equals(value) && values.Secrets.Contains("x");
        });

    private static Gen<Value> Values(int depth) => depth == 0
        ? Leaves
        : Gen.OneOf(
            Leaves,
            Objects(depth - 1).Select(fields => new Value { StructValue = fields }),
            Gen.Choose(0, 3).SelectMany(length => Values(depth - 1).ArrayOf(length)).Select(items => Value.ForList(items)));

    private static Gen<Struct> Objects(int depth) => Gen.Choose(0, 3)
        .SelectMany(length => Values(depth).ArrayOf(length))
        .Select(values =>
        {
            var fields = new Struct();
            for (var index = 0; index < values.Length; index++)
            {
                fields.Fields.Add("m" + index, values[index]);
            }

            return fields;
        });
}
