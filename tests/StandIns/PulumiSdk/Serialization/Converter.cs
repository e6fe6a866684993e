using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Conversion = (object? Value, string? Error);
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Gives a result the C# type that the program asked for. What does not fit is warned about and left at its default.</summary>
internal sealed partial class Converter(Action<string> warn)
{
    public OutputData<T> Convert<T>(string context, Value value)
    {
        var data = Convert(context, value, typeof(T));
        return data.With(data.Value is null ? default! : (T)data.Value);
    }

    public OutputData<object?> Convert(string context, Value value, Type type)
    {
        TargetType.Check(context, type);
        var data = Deserializer.Deserialize(value);
        return data with { Value = ConvertOrWarn(context, data.Value, type) };
    }

    private object? ConvertOrWarn(string context, object? value, Type type)
    {
        var (converted, error) = TryConvert(context, value, type);
        if (error is not null)
        {
            warn(error);
        }

        return converted;
    }

    private Conversion TryConvert(string context, object? value, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlyingType)
        {
            return value is null ? default : TryConvert(context, value, underlyingType);
        }

        // An unknown value comes as null, too; that it is unknown has been noted elsewhere.
        if (value is null)
        {
            return (type.IsValueType ? Activator.CreateInstance(type) : null, null);
        }

        if (type == typeof(object))
        {
            return (value, null);
        }

        if (type == typeof(string) || type == typeof(bool) || type == typeof(double))
        {
            return type.IsInstanceOfType(value)
                ? (value, null)
                : (type.IsValueType ? Activator.CreateInstance(type) : null, Mismatch(context, type, value));
        }

        if (type == typeof(int))
        {
            return value is double number ? ((int)number, null) : (null, Mismatch(context, typeof(double), value));
        }

        if (type == typeof(JsonElement))
        {
            return (JsonSerializer.SerializeToElement(value), null);
        }

        if (typeof(Resource).IsAssignableFrom(type))
        {
            return type.IsInstanceOfType(value) ? (value, null) : (null, Mismatch(context, typeof(Resource), value));
        }

        if (type.IsEnum)
        {
            var (number, error) = TryConvert(context, value, type.GetEnumUnderlyingType());
            return (number is null ? null : System.Enum.ToObject(type, number), error);
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return TryConvertEnum(context, value, type);
        }

        if (type.IsConstructedGenericType)
        {
            return TryConvertGeneric(context, value, type);
        }

        return type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator
            ? TryConvertDiscriminatedUnion(context, value, type, discriminator.PropertyName)
            : TryConvertOutputType(context, value, type);
    }

    private static Conversion TryConvertEnum(string context, object value, Type type)
    {
        if (value is not (string or double))
        {
            return (null, $"Expected {typeof(string).FullName} or {typeof(double).FullName} but got {value.GetType().FullName} deserializing {context}");
        }

        return TargetType.EnumConstructorOf(type, value.GetType()) is { } constructor
            ? (constructor.Invoke([value]), null)
            : (null, $"Expected target type {type.FullName} to have a constructor with a single {value.GetType().FullName} parameter.");
    }

    private Conversion TryConvertUnion(string context, object value, Type type)
    {
        var arguments = type.GenericTypeArguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            var (converted, error) = TryConvert($"{context}.AsT{i}", value, arguments[i]);
            if (error is null)
            {
                return (type.GetMethod($"FromT{i}")!.Invoke(null, [converted]), null);
            }
        }

        return (null, $"Expected {arguments[0].FullName} or {arguments[1].FullName} but got {value.GetType().FullName} deserializing {context}");
    }

    private Conversion TryConvertDiscriminatedUnion(string context, object value, Type type, string property)
    {
        if (value is not ImmutableDictionary<string, object?> members)
        {
            var expected = typeof(ImmutableDictionary<string, object>).FullName;
            return (null, $"Expected {expected} with discriminator property \"{property}\" but got {value.GetType().FullName} deserializing {context}");
        }

        var cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().ToList();
        var tags = string.Join(", ", cases.Select(unionCase => unionCase.Tag).Order(StringComparer.Ordinal));
        if (members.GetValueOrDefault(property) is not string tag)
        {
            return (null, $"missing discriminator property \"{property}\"; expected one of: {tags} deserializing {context}");
        }

        return cases.Find(unionCase => unionCase.Tag == tag) is { } match
            ? TryConvert(context, value, match.Type)
            : (null, $"unknown \"{property}\" value \"{tag}\"; expected one of: {tags} deserializing {context}");
    }

    private Conversion TryConvertOutputType(string context, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> members)
        {
            return (null, Mismatch(context, typeof(ImmutableDictionary<string, object>), value));
        }

        var constructor = TargetType.ConstructorOf(type)!;
        var arguments = constructor.GetParameters().Select(parameter => ConvertOrWarn(
            $"{type.FullName}({parameter.Name})",
            members.GetValueOrDefault(parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!),
            parameter.ParameterType));
        return (constructor.Invoke([.. arguments]), null);
    }

    private static string Mismatch(string context, Type expected, object value)
    {
        return $"Expected {expected.FullName} but got {value.GetType().FullName} deserializing {context}";
    }
}
