using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Schema;

/// <summary>An output together with how it is read from the data it tells of.</summary>
/// <typeparam name="T">The data.</typeparam>
/// <param name="Read">Gives the value; null leaves the output out.</param>
internal sealed record Output<T>(string Name, PropertyType Type, string Description, Func<T, Value?> Read)
    : Property(Name, Type, Description)
{
    /// <summary>Gets how a list that may be long is read entry by entry; null for other outputs.</summary>
    public Func<T, IEnumerable<Value>>? ReadEntries { get; init; }

    /// <summary>Makes the same output of data that holds this output's data.</summary>
    public Output<TOuter> Of<TOuter>(Func<TOuter, T> inner) =>
        new(Name, Type, Description, outer => Read(inner(outer)))
        {
            Required = Required,
            Secret = Secret,
            ReadEntries = ReadEntries is { } read ? outer => read(inner(outer)) : null,
        };
}
