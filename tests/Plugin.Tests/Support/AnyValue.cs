using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Values of every shape, for property tests.</summary>
internal static class AnyValue
{
    private static readonly Gen<Value> Leaves = Gen.OneOf(
        Gen.Elements("", " ", "a", "Juz8JAxn", "\u8bc1\u4e66", "value", "\U0001F512", "0", "true", "line\nbreak", "Issued", "warn", "{\"a\": 1}").Select(Value.ForString),
        Gen.Elements(0, 1, 30, -1.5, 0.5, 1e300, 9007199254740993).Select(Value.ForNumber),
        Gen.Elements(true, false).Select(Value.ForBool));

    /// <summary>Objects without nulls and without special values, whose members have some of the names.</summary>
    public static Gen<Struct> Objects(int depth, params string[] names) => Gen.Choose(0, 3)
        .SelectMany(length => Gen.Elements(names).ArrayOf(length).SelectMany(keys => Values(depth, names).ArrayOf(length).Select(values => keys.Zip(values))))
        .Select(members =>
        {
            var fields = new Struct();
            foreach (var (name, value) in members)
            {
                fields.Fields[name] = value;
            }

            return fields;
        });

    public static Gen<Value> Values(int depth, params string[] names) => depth == 0
        ? Leaves
        : Gen.OneOf(
            Leaves,
            Objects(depth - 1, names).Select(Value.ForStruct),
            Gen.Choose(0, 3).SelectMany(length => Values(depth - 1, names).ArrayOf(length)).Select(Value.ForList));
}
