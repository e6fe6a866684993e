using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf;
using Pulumi.Serialization;

namespace Pulumi;

public abstract class InputArgs
{
    private const BindingFlags AnyInstanceMember = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    protected InputArgs()
    {
    }

    internal abstract ImmutableDictionary<string, object?> ToDictionary();

    private protected ImmutableDictionary<string, object?> ReadMembers()
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var type = GetType();
        foreach (var member in type.GetFields(AnyInstanceMember).Concat<MemberInfo>(type.GetProperties(AnyInstanceMember)))
        {
            if (member.GetCustomAttribute<InputAttribute>() is not { } input)
            {
                continue;
            }

            var fullName = $"[Input] {type.FullName}.{member.Name}";
            var value = member is FieldInfo field ? field.GetValue(this) : ((PropertyInfo)member).GetValue(this);
            if (input.IsRequired && value is null)
            {
                throw new ArgumentNullException(member.Name, $"{fullName} is required but was not given a value");
            }

            result.Add(input.Name, input.Json ? ToJson(fullName, value) : value);
        }

        return result.ToImmutable();
    }

    /// <summary>Providers take an argument that is no string as JSON text.</summary>
    private static Output<string>? ToJson(string context, object? value)
    {
        return value switch
        {
            null => null,
            IInput input => input.ToOutput().UntypedApply(known => Output.Create(FormatAsync(known))),
            _ => Output.Create(FormatAsync(value)),
        };

        async Task<string> FormatAsync(object? known)
        {
            var serialized = await new Serializer(keepResources: false).SerializeAsync(context, known).ConfigureAwait(false);
            return JsonFormatter.Default.Format(serialized.OrNull());
        }
    }
}
