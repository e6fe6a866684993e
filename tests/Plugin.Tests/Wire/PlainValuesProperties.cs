using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Tests.Wire;

public sealed class PlainValuesProperties
{
    private static readonly string[] Names = ["a", "b", "value", "secret", "id"];

    private static readonly Gen<Struct> Structures = Gen.Sized(size => AnyValue.Objects(Math.Min(size, 4), Names));

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
        AnyValue.Values(3, Names).ToArbitrary(),
        value =>
        {
            var fields = new Struct();
            fields.Fields.Add("x", WireValues.Secret(value));

            var values = PlainValues.From(fields);

            return values.Fields.Fields["x"].Equals(value) && values.Secrets.Contains("x");
        });
}
