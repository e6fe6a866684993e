namespace TencentSsl.Plugin.Functions;

/// <summary>A function of the package.</summary>
internal interface IFunction
{
    FunctionDefinition Definition { get; }

    /// <summary>Answers a call whose arguments have the types and names of the definition.</summary>
    /// <exception cref="Api.Errors.TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken);
}
