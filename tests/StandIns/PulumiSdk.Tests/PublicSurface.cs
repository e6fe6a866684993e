using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

/// <summary>
/// The public surface of an assembly as text: every type and member that a program can use, with parameter names,
/// defaults, nullability and constraints. It needs nothing but reflection, so it reads the real package's assembly as well.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Assembly assembly)
    {
        return assembly.GetExportedTypes()
            .SelectMany(type => Members(type).Prepend(Declaration(type)))
            .Order(StringComparer.Ordinal);
    }

    private static string Declaration(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate" : "class";
        var modifiers = type switch
        {
            { IsClass: true, IsAbstract: true, IsSealed: true } => "static ",
            { IsClass: true, IsAbstract: true } => "abstract ",
            { IsClass: true, IsSealed: true } => "sealed ",
            _ when type.IsDefined(typeof(IsReadOnlyAttribute)) => "readonly ",
            _ => "",
        };
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<string> bases = type.GetInterfaces().Except(inherited).Where(other => other.IsVisible).Select(Name).Order(StringComparer.Ordinal);
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            bases = bases.Prepend(Name(parent));
        }

        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } attribute
            ? $" [{attribute.ValidOn}{(attribute.AllowMultiple ? ", multiple" : "")}]"
            : "";
        return $"{Name(type)}: {modifiers}{kind} {string.Join(", ", bases)}{Constraints(type.GetGenericArguments())}{usage}".TrimEnd();
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !constructor.IsStatic))
        {
            yield return $"{Name(type)}.ctor({Parameters(constructor)}){Access(constructor)}";
        }

        foreach (var method in type.GetMethods(Declared).Where(IsVisible))
        {
            var isAccessor = method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
            if (!isAccessor)
            {
                var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
                yield return $"{Name(type)}.{method.Name}{generic}({Parameters(method)}) -> {Annotated(Nullability.Create(method.ReturnParameter))}"
                    + $"{Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}{Access(method)}";
            }
        }

        foreach (var property in type.GetProperties(Declared))
        {
            var accessors = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible).ToList();
            if (accessors.Count > 0)
            {
                var index = string.Join(", ", property.GetIndexParameters().Select(Parameter));
                var names = accessors.Select(accessor => accessor.Name[..3] + Access(accessor));
                yield return $"{Name(type)}.{property.Name}[{index}] -> {Annotated(Nullability.Create(property))} {{ {string.Join("; ", names)} }}";
            }
        }

        foreach (var field in type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName))
        {
            var value = field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "";
            yield return $"{Name(type)}.{field.Name} -> {Annotated(Nullability.Create(field))}{value}"
                + $"{(field.IsStatic ? " static" : "")}{(field.IsInitOnly ? " readonly" : "")}";
        }
    }

    private static bool IsVisible(MethodBase method)
    {
        return method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
    }

    private static string Access(MethodBase method)
    {
        var result = new StringBuilder();
        result.Append(method.IsPublic ? "" : " protected");
        result.Append(method.IsStatic ? " static" : "");
        result.Append(method is { IsVirtual: true, IsFinal: false } ? method.IsAbstract ? " abstract" : " virtual" : "");
        result.Append(method.IsDefined(typeof(ExtensionAttribute)) ? " extension" : "");
        result.Append(method.IsDefined(typeof(ObsoleteAttribute)) ? " obsolete" : "");
        return result.ToString();
    }

    private static string Parameters(MethodBase method)
    {
        return string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {(parameter.DefaultValue is null ? "null" : Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture))}" : "";
        return $"{prefix}{Annotated(Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Constraints(Type[] arguments)
    {
        var constraints = arguments.Select(argument => (argument, argument.GenericParameterAttributes, Types: argument.GetGenericParameterConstraints()))
            .Where(constraint => constraint.GenericParameterAttributes != 0 || constraint.Types.Length > 0)
            .Select(constraint => $" where {constraint.argument.Name}: {constraint.GenericParameterAttributes} {string.Join(", ", constraint.Types.Select(Name))}");
        return string.Concat(constraints);
    }

    private static string Annotated(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string name;
        if (info.ElementType is { } element)
        {
            name = $"{Annotated(element)}[]";
        }
        else if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }
        else if (info.GenericTypeArguments.Length > 0)
        {
            name = $"{OpenName(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Annotated))}>";
        }
        else
        {
            name = Name(type);
        }

        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        return type.IsGenericType ? $"{OpenName(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : OpenName(type);
    }

    private static string OpenName(Type type)
    {
        var outer = type.IsNested ? $"{OpenName(type.DeclaringType!)}." : $"{type.Namespace}.";
        return outer + type.Name.Split('`')[0];
    }
}
