using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>What the plugin's tables hold, as test data.</summary>
internal static class TableTypes
{
    private static readonly IReadOnlyList<FunctionDefinition> AllFunctions = [.. FunctionRegistry.All.Select(function => function.Definition)];

    public static IReadOnlyDictionary<string, FunctionDefinition> Functions { get; } = AllFunctions.ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The object types that results are made of.</summary>
    public static IReadOnlyDictionary<string, ObjectType> OutputTypes { get; } = Objects(AllFunctions.SelectMany(function => function.Outputs));

    /// <summary>The object types that arguments of functions are made of.</summary>
    public static IReadOnlyDictionary<string, ObjectType> InputTypes { get; } = Objects(AllFunctions.SelectMany(function => function.Inputs));

    /// <summary>The object types that the configuration is made of.</summary>
    public static IReadOnlyDictionary<string, ObjectType> VariableTypes { get; } = Objects(ConfigurationProperties.All);

    public static IReadOnlyDictionary<string, EnumType> Enums { get; } = AllFunctions
        .SelectMany(function => function.Inputs.Concat(function.Outputs))
        .SelectMany(property => NamedTypes.In(property.Type))
        .OfType<EnumType>()
        .DistinctBy(type => type.Name)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static Dictionary<string, ObjectType> Objects(IEnumerable<Property> properties) => properties
        .SelectMany(property => NamedTypes.In(property.Type))
        .OfType<ObjectType>()
        .DistinctBy(type => type.Name)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);
}
