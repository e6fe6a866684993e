namespace Pulumi;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    public OutputConstructorParameterAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}
