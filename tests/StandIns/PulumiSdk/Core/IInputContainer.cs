namespace Pulumi;

/// <summary>
/// A list or map of inputs. It is sent element by element, so that one unknown element does not make the whole unknown.
/// </summary>
internal interface IInputContainer
{
    IOutput Elements { get; }
}
