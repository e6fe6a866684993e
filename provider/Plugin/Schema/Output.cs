using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Schema;

/// <summary>An output together with how it is read from the data it tells of.</summary>
/// <typeparam name="T">The data.</typeparam>
/// <param name="Read">Gives the value; null leaves the output out.</param>
internal sealed record Output<T>(string Name, PropertyType Type, string Description, Func<T, Value?> Read)
    : Property(Name, Type, Description)
{
    /// <summary>Makes the same output of data that holds this output's data.</summary>
    public Output<TOuter> Of<TOuter>(Func<TOuter, T> inner) =>
        new(Name, Type, Description, outer => Read(inner(outer))) { Required = Required, Secret = Secret };
}
