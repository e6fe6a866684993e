using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>The file of a function: the ways to call it, its arguments, and its result.</summary>
internal static class FunctionFile
{
    public static GeneratedFile Create(PackageSchema package, Function function)
    {
        var name = Names.Member(function.Name);
        return SourceFile.Create($"{name}.cs", package.Namespace, code =>
        {
            WriteCalls(code, function, name);
            code.Space();
            new ArgsClass($"{name}Args", "InvokeArgs", Lifted: false)
                .Write(code, $"The arguments of `{name}.InvokeAsync`.", function.Inputs);
            code.Space();
            new ArgsClass($"{name}InvokeArgs", "InvokeArgs", Lifted: true)
                .Write(code, $"The arguments of `{name}.Invoke`.", function.Inputs);
            code.Space();
            OutputClass.WriteResult(code, $"{name}Result", $"What `{name}` gives.", function.Outputs);
        });
    }

    private static void WriteCalls(CodeWriter code, Function function, string name)
    {
        // Arguments can only be left out when none is required, and then never before required options.
        var optional = function.Inputs.All(input => !input.Required);
        (string Suffix, string Default) args = optional ? ("?", " = null") : ("", "");

        DocComment.Write(code, function.Description);
        DocComment.WriteExample(code, function.Description);
        code.Block($"public static class {name}", () =>
        {
            WriteCall(code, function, $"Task<{name}Result> InvokeAsync({name}Args{args.Suffix} args{args.Default}, InvokeOptions? options = null)", "InvokeAsync", $"{name}Args");
            code.Space();
            WriteCall(code, function, $"Output<{name}Result> Invoke({name}InvokeArgs{args.Suffix} args{args.Default}, InvokeOptions? options = null)", "Invoke", $"{name}InvokeArgs");
            code.Space();
            WriteCall(code, function, $"Output<{name}Result> Invoke({name}InvokeArgs args, InvokeOutputOptions options)", "Invoke", $"{name}InvokeArgs");
        });
    }

    private static void WriteCall(CodeWriter code, Function function, string signature, string method, string argsClass)
    {
        DocComment.Write(code, function.Description);
        code.Write($"/// <inheritdoc cref=\"{Names.Member(function.Name)}\" path=\"/example\"/>");
        if (method == "InvokeAsync")
        {
            DocComment.WriteException(code, "global::System.Exception", "The call failed, an argument is wrong, or an expectation is not met; the message says which. The deployment fails with it unless it is caught.");
        }

        code.Write($"""
            public static {signature} =>
                global::Pulumi.Deployment.Instance.{method}<{Names.Member(function.Name)}Result>("{function.Token}", args ?? new {argsClass}(), options.WithDefaults());
            """);
    }
}
