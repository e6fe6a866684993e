namespace Pulumi.Serialization;

/// <summary>An output property of a resource, which comes to something when the engine has answered.</summary>
internal interface IResourceOutput
{
    Type ValueType { get; }

    object Output { get; }

    void Resolve(OutputData<object?> data);

    /// <summary>Does nothing if the output has been resolved.</summary>
    void ResolveToDefault(bool isKnown);

    /// <summary>Does nothing if the output has been resolved.</summary>
    void Fail(Exception exception);
}
