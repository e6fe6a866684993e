using System.Collections.Immutable;
using System.Reflection;
using Conversion = (object? Value, string? Error);
using Type = System.Type;

namespace Pulumi.Serialization;

internal sealed partial class Converter
{
    private Conversion TryConvertGeneric(string context, object value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Union<,>))
        {
            return TryConvertUnion(context, value, type);
        }

        if (definition == typeof(ImmutableArray<>))
        {
            return value is ImmutableArray<object?> elements
                ? (Call(nameof(ConvertList), type.GenericTypeArguments, context, elements), null)
                : (null, Mismatch(context, typeof(ImmutableArray<object>), value));
        }

        if (definition == typeof(ImmutableDictionary<,>))
        {
            return value is ImmutableDictionary<string, object?> members
                ? (Call(nameof(ConvertMap), [type.GenericTypeArguments[1]], context, members), null)
                : (null, Mismatch(context, typeof(ImmutableDictionary<string, object>), value));
        }

        var (known, error) = TryConvert(context, value, type.GenericTypeArguments[0]);
        return error is null ? (Call(nameof(WrapInOutput), type.GenericTypeArguments, known), null) : (null, error);
    }

    private ImmutableArray<T> ConvertList<T>(string context, ImmutableArray<object?> elements)
    {
        return ImmutableArray.CreateRange(elements, element => ConvertElement<T>(context, element));
    }

    private ImmutableDictionary<string, T> ConvertMap<T>(string context, ImmutableDictionary<string, object?> members)
    {
        return members.ToImmutableDictionary(member => member.Key, member => ConvertElement<T>(context, member.Value));
    }

    private T ConvertElement<T>(string context, object? element)
    {
        var converted = ConvertOrWarn(context, element, typeof(T));
        return converted is null ? default! : (T)converted;
    }

    private static Output<T> WrapInOutput<T>(object? value)
    {
        return Output.Create((T)value!);
    }

    private object? Call(string method, Type[] types, params object?[] arguments)
    {
        return GetType()
            .GetMethod(method, BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(types)
            .Invoke(this, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }
}
