using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Wire;

/// <summary>
/// Encodes a Struct field by field. As objects a Struct takes ten times what it takes on the wire, so a long list is
/// encoded entry by entry and no more than one of them is ever there as objects.
/// </summary>
internal sealed class StructEncoder
{
    private static readonly uint Fields = Tag(Struct.FieldsFieldNumber);
    private static readonly uint List = Tag(Value.ListValueFieldNumber);
    private static readonly uint Entries = Tag(ListValue.ValuesFieldNumber);
    private static readonly uint Key = Tag(1);
    private static readonly uint Content = Tag(2);

    private readonly List<byte[]> _parts = [];

    public void Add(string name, Value value) => Add(name, [value.ToByteArray()]);

    /// <summary>Adds a list whose entries come one after the other.</summary>
    public void AddList(string name, IEnumerable<Value> entries)
    {
        List<byte[]> parts = [.. entries.Select(Encode)];
        parts.Insert(0, Prefix(List, parts));
        Add(name, parts);
    }

    public ByteString ToByteString()
    {
        var bytes = new byte[Length(_parts)];
        var position = 0;
        foreach (var part in _parts)
        {
            part.CopyTo(bytes, position);
            position += part.Length;
        }

        return UnsafeByteOperations.UnsafeWrap(bytes);
    }

    private static byte[] Encode(Value entry) =>
        Write(CodedOutputStream.ComputeTagSize(ListValue.ValuesFieldNumber) + CodedOutputStream.ComputeMessageSize(entry), output =>
        {
            output.WriteTag(Entries);
            output.WriteMessage(entry);
        });

    private void Add(string name, IReadOnlyList<byte[]> value)
    {
        var key = Write(CodedOutputStream.ComputeTagSize(1) + CodedOutputStream.ComputeStringSize(name), output =>
        {
            output.WriteTag(Key);
            output.WriteString(name);
        });
        List<byte[]> field = [key, Prefix(Content, value), .. value];
        _parts.Add(Prefix(Fields, field));
        _parts.AddRange(field);
    }

    /// <summary>The tag and the length that stand before a message.</summary>
    private static byte[] Prefix(uint tag, IReadOnlyList<byte[]> message)
    {
        var length = Length(message);
        return Write(CodedOutputStream.ComputeUInt32Size(tag) + CodedOutputStream.ComputeLengthSize(length), output =>
        {
            output.WriteTag(tag);
            output.WriteLength(length);
        });
    }

    private static byte[] Write(int length, Action<CodedOutputStream> write)
    {
        var bytes = new byte[length];
        using var output = new CodedOutputStream(bytes);
        write(output);
        return bytes;
    }

    private static int Length(IReadOnlyList<byte[]> parts) => checked(parts.Sum(part => part.Length));

    private static uint Tag(int field) => WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited);
}
