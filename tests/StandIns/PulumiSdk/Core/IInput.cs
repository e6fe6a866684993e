namespace Pulumi;

/// <summary>An input whose type of value the caller does not know.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
