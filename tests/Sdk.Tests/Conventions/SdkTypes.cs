using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>The types of the SDK that the types of the plugin's tables have to have.</summary>
internal static class SdkTypes
{
    private static readonly Assembly Sdk = typeof(Pulumi.TencentSsl.Provider).Assembly;

    /// <summary>Finds a type by its name below the namespace of the SDK.</summary>
    public static Type Find(string name) =>
        Sdk.GetType("Pulumi.TencentSsl." + name) ?? throw new InvalidOperationException($"The SDK has no type {name}.");

    public static Type Output(PropertyType type) => Plain(type, "Outputs.", "");

    public static Type PlainInput(PropertyType type) => type switch
    {
        ListType list => typeof(List<>).MakeGenericType(Plain(list.Item, "Inputs.", "")),
        MapType map => typeof(Dictionary<,>).MakeGenericType(typeof(string), Plain(map.Item, "Inputs.", "")),
        _ => Plain(type, "Inputs.", ""),
    };

    public static Type LiftedInput(PropertyType type) => type switch
    {
        ListType list => typeof(InputList<>).MakeGenericType(Plain(list.Item, "Inputs.", "Args")),
        MapType map => typeof(InputMap<>).MakeGenericType(Plain(map.Item, "Inputs.", "Args")),
        _ => typeof(Pulumi.Input<>).MakeGenericType(Plain(type, "Inputs.", "Args")),
    };

    public static Type Variable(PropertyType type) => Plain(type, "Config+Types+", "");

    /// <summary>The type of a member that may be absent; lists are empty instead.</summary>
    public static Type Optional(Type type, bool required) =>
        required || !type.IsValueType || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            ? type
            : typeof(Nullable<>).MakeGenericType(type);

    private static Type Plain(PropertyType type, string scope, string suffix) => type switch
    {
        PrimitiveType { Name: "string" } => typeof(string),
        PrimitiveType { Name: "integer" } => typeof(int),
        PrimitiveType { Name: "number" } => typeof(double),
        PrimitiveType { Name: "boolean" } => typeof(bool),
        ListType list => typeof(ImmutableArray<>).MakeGenericType(Plain(list.Item, scope, suffix)),
        MapType map => typeof(ImmutableDictionary<,>).MakeGenericType(typeof(string), Plain(map.Item, scope, suffix)),
        EnumType choice => Find(choice.Name),
        ObjectType composite => Find(scope + composite.Name + suffix),
        _ => throw new InvalidOperationException($"No C# type stands for {type}."),
    };
}
