namespace Pulumi;

public class Input<T> : IInput
{
    private protected Input(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>What the input comes to. Lists and maps replace it as they grow.</summary>
    private protected Output<T> Value { get; set; }

    public static implicit operator Input<T>(T value)
    {
        return new Input<T>(Output.Create(value));
    }

    public static implicit operator Input<T>(Output<T> value)
    {
        return new Input<T>(value);
    }

    public static implicit operator Output<T>(Input<T> input)
    {
        return input.Value;
    }

    IOutput IInput.ToOutput()
    {
        return Value;
    }
}
