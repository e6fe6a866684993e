using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Schema;

/// <summary>The outputs of something, in the order of documentation: writes data as a Struct and lists itself for the schema.</summary>
internal sealed class OutputTable<T>(IReadOnlyList<Output<T>> outputs)
{
    /// <summary>Gets the outputs.</summary>
    public IReadOnlyList<Output<T>> Outputs => outputs;

    /// <summary>Writes the outputs of <paramref name="data"/>.</summary>
    public Struct Write(T data)
    {
        var fields = new Struct();
        foreach (var output in outputs)
        {
            if (output.Read(data) is { } value)
            {
                fields.Fields.Add(output.Name, output.Secret ? Wire.WireValues.Secret(value) : value);
            }
        }

        return fields;
    }

    /// <summary>Writes the outputs of <paramref name="data"/> as a member of something else.</summary>
    public Value WriteValue(T data) => new() { StructValue = Write(data) };
}
