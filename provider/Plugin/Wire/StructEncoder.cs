using System.Buffers;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Wire;

/// <summary>
/// Encodes a Struct field by field. As objects a Struct takes ten times what it takes on the wire, so a long list is
/// encoded entry by entry and no more than one of them is ever there as objects.
/// </summary>
internal sealed class StructEncoder
{
    private const byte LengthDelimited = 2;
    private const byte Fields = (Struct.FieldsFieldNumber << 3) | LengthDelimited;
    private const byte Key = (1 << 3) | LengthDelimited;
    private const byte Content = (2 << 3) | LengthDelimited;
    private const byte List = (Value.ListValueFieldNumber << 3) | LengthDelimited;
    private const byte Entries = (ListValue.ValuesFieldNumber << 3) | LengthDelimited;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Add(string name, Value value)
    {
        BeginField(name, value.CalculateSize());
        value.WriteTo(_bytes);
    }

    /// <summary>Adds a list whose entries come one after the other.</summary>
    public void AddList(string name, IEnumerable<Value> entries)
    {
        var entryBytes = new ArrayBufferWriter<byte>();
        var encoded = new List<byte[]>();
        foreach (var entry in entries)
        {
            entryBytes.ResetWrittenCount();
            entry.WriteTo(entryBytes);
            encoded.Add(entryBytes.WrittenSpan.ToArray());
        }

        var length = checked(encoded.Sum(entry => Delimited(entry.Length)));
        BeginField(name, Delimited(length));
        WriteHead(List, length);
        foreach (var entry in encoded)
        {
            WriteHead(Entries, entry.Length);
            _bytes.Write(entry);
        }
    }

    public ByteString ToByteString() => UnsafeByteOperations.UnsafeWrap(_bytes.WrittenMemory);

    /// <summary>The length with the tag and the length in front of it.</summary>
    private static int Delimited(int length) => checked(1 + CodedOutputStream.ComputeLengthSize(length) + length);

    private void BeginField(string name, int valueLength)
    {
        var nameLength = Encoding.UTF8.GetByteCount(name);
        var length = checked(Delimited(nameLength) + Delimited(valueLength));

        // Grows once for all of the field.
        _bytes.GetSpan(Delimited(length));
        WriteHead(Fields, length);
        WriteHead(Key, nameLength);
        Encoding.UTF8.GetBytes(name, _bytes);
        WriteHead(Content, valueLength);
    }

    private void WriteHead(byte tag, int length)
    {
        var head = _bytes.GetSpan(1 + CodedOutputStream.ComputeLengthSize(length));
        head[0] = tag;
        var position = 1;
        for (var rest = (uint)length; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                head[position++] = (byte)rest;
                break;
            }

            head[position++] = (byte)(rest | 0x80);
        }

        _bytes.Advance(position);
    }
}
