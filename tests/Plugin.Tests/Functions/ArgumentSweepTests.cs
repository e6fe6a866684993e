using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Tests.Functions;

/// <summary>Each input of each function, at any depth, refuses what it is not.</summary>
public sealed class ArgumentSweepTests
{
    private static readonly Value[] Samples =
    [
        Value.ForString("text"),
        Value.ForNumber(0.5),
        Value.ForBool(true),
        Value.ForList(),
        Value.ForStruct(new Struct()),
    ];

    public static TheoryData<string> Tokens => [.. FunctionRegistry.All.Select(function => function.Definition.Token)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Validate_OfEachInputWithEachOtherKind_FailsAtItsPath(string token)
    {
        var definition = FunctionRegistry.Find(token)!.Definition;
        var swept = 0;
        foreach (var (path, type) in Inputs("", definition.Inputs))
        {
            foreach (var sample in Samples.Where(sample => !Fits(type, sample)))
            {
                var failures = ArgumentValidator.Validate(definition, PlainValues.From(Nest(path, sample)));

                Assert.Contains(failures, failure => failure.Property == path && failure.Reason.StartsWith(path + " must be ", StringComparison.Ordinal));
                swept++;
            }
        }

        Assert.InRange(swept, definition.Inputs.Count * 3, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Validate_OfNothing_FailsForTheRequiredInputsAlone(string token)
    {
        var definition = FunctionRegistry.Find(token)!.Definition;

        var failures = ArgumentValidator.Validate(definition, PlainValues.From(null));

        Assert.Equal(definition.Inputs.Where(input => input.Required).Select(input => input.Name), failures.Select(failure => failure.Property));
    }

    private static IEnumerable<(string Path, PropertyType Type)> Inputs(string prefix, IEnumerable<Property> properties) =>
        properties.SelectMany(property => property.Type is ObjectType nested
            ? Inputs($"{prefix}{property.Name}.", nested.Properties).Prepend((prefix + property.Name, nested))
            : [(prefix + property.Name, property.Type)]);

    private static Struct Nest(string path, Value value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var fields = new Struct();
        if (dot < 0)
        {
            fields.Fields.Add(path, value);
        }
        else
        {
            fields.Fields.Add(path[..dot], Value.ForStruct(Nest(path[(dot + 1)..], value)));
        }

        return fields;
    }

    /// <summary>A text is no word of an enumeration and half is no whole number, so these are refused too.</summary>
    private static bool Fits(PropertyType type, Value sample) => (type, sample.KindCase) switch
    {
        (PrimitiveType { Name: "string" }, Value.KindOneofCase.StringValue) => true,
        (PrimitiveType { Name: "number" }, Value.KindOneofCase.NumberValue) => true,
        (PrimitiveType { Name: "boolean" }, Value.KindOneofCase.BoolValue) => true,
        (ListType, Value.KindOneofCase.ListValue) => true,
        (MapType or ObjectType, Value.KindOneofCase.StructValue) => true,
        _ => false,
    };
}
