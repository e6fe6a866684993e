using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

internal static class ResourceOutputs
{
    /// <summary>Gives every [Output] property of a new resource an output that is still to come.</summary>
    public static ImmutableDictionary<string, IResourceOutput> Initialize(Resource resource, bool isAnsweredByEngine)
    {
        var result = ImmutableDictionary.CreateBuilder<string, IResourceOutput>(StringComparer.Ordinal);
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // The outputs of a component are its author's, who may have set them before this runs.
            var isOwn = resource is ComponentResource && !isAnsweredByEngine && property.DeclaringType != typeof(Resource);
            if (!isOwn && property.GetCustomAttribute<OutputAttribute>() is { } attribute)
            {
                result.Add(attribute.Name ?? property.Name, Initialize(resource, property, attribute));
            }
        }

        return result.ToImmutable();
    }

    private static IResourceOutput Initialize(Resource resource, PropertyInfo property, OutputAttribute attribute)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([attribute.Name!]);
        }

        // A private setter is only seen from the type that declares it.
        var fullName = $"[Output] {resource.GetType().FullName}.{property.Name}";
        var setter = property.DeclaringType!
            .GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)?
            .GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");

        TargetType.Check(fullName, type.GenericTypeArguments[0]);
        var output = (IResourceOutput)Activator.CreateInstance(
            typeof(ResourceOutput<>).MakeGenericType(type.GenericTypeArguments[0]), resource)!;
        setter.Invoke(resource, [output.Output]);
        return output;
    }
}
