using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

public class Stack : ComponentResource
{
    internal const string TypeName = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeName, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options))
    {
        Deployment.State.Stack = this;
    }

    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        RegisterOutputs(Output.Create(RunAsync(program)));
    }

    /// <summary>What the [Output] properties hold at the end of the constructor are the outputs of the stack.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = (from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                       let attribute = property.GetCustomAttribute<OutputAttribute>()
                       where attribute is not null && property.DeclaringType?.IsAssignableFrom(typeof(Stack)) is false
                       select (Name: attribute.Name ?? property.Name, Value: property.GetValue(this))).ToList();

        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Name).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var mistyped = outputs.Where(output => output.Value is not IOutput).Select(output => output.Name).ToList();
        if (mistyped.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(mistyped);
        }

        RegisterOutputs(outputs.ToDictionary(output => output.Name, object? (output) => output.Value));
    }

    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program)
    {
        var outputs = await program().ConfigureAwait(false);
        return outputs.ToImmutableDictionary();
    }

    private static ComponentResourceOptions? Convert(StackOptions? options)
    {
        return options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
    }
}
