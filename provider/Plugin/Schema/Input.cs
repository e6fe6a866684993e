using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Schema;

/// <summary>An input together with how it is read from arguments that have been checked against it.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="Convert">Reads a value of the input's type.</param>
/// <param name="Default">What an argument that is not given stands for. A number or boolean is documented as the default.</param>
internal sealed record Input<T>(string Name, PropertyType Type, string Description, Func<Value, T> Convert, T Default)
    : Property(Name, Type, Description)
{
    /// <inheritdoc/>
    public override string Documentation
    {
        get
        {
            var range = Min is null || Max is null ? "" : string.Create(CultureInfo.InvariantCulture, $" From {Min} to {Max}.");
            return $"{Description}{range}{DescribeDefault()}";
        }
    }

    /// <summary>Reads the input.</summary>
    public T Read(Struct arguments) => arguments.Fields.TryGetValue(Name, out var value) ? Convert(value) : Default;

    private string DescribeDefault() => Default switch
    {
        bool flag => flag ? " The default is true." : " The default is false.",
        IFormattable number => $" The default is {number.ToString(null, CultureInfo.InvariantCulture)}.",
        _ => "",
    };
}
