using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Schema;

/// <summary>The outputs of something, in the order of documentation: writes data as a Struct and lists itself for the schema.</summary>
internal sealed class OutputTable<T>(IReadOnlyList<Output<T>> outputs)
{
    /// <summary>Gets the outputs.</summary>
    public IReadOnlyList<Output<T>> Outputs => outputs;

    /// <summary>Gives the outputs of <paramref name="data"/>.</summary>
    public IOutputs Of(T data) => new OutputsOfData(outputs, data);

    /// <summary>Writes the outputs of <paramref name="data"/> as a member of something else.</summary>
    public Value WriteValue(T data)
    {
        var fields = new Struct();
        foreach (var output in outputs)
        {
            if (output.Read(data) is { } value)
            {
                fields.Fields.Add(output.Name, output.Secret ? WireValues.Secret(value) : value);
            }
        }

        return new Value { StructValue = fields };
    }

    private sealed class OutputsOfData(IReadOnlyList<Output<T>> outputs, T data) : IOutputs
    {
        public ByteString Encode(Func<Value, Value>? seal)
        {
            var encoder = new StructEncoder();
            foreach (var output in outputs)
            {
                if (seal is null && !output.Secret && output.ReadEntries?.Invoke(data) is { } entries)
                {
                    encoder.AddList(output.Name, entries);
                }
                else if (output.Read(data) is { } value)
                {
                    encoder.Add(output.Name, output.Secret ? WireValues.Secret(value) : seal?.Invoke(value) ?? value);
                }
            }

            return encoder.ToByteString();
        }
    }
}
