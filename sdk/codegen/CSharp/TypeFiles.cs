using TencentSsl.SdkCodegen.Files;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Inputs/*.cs and Outputs/*.cs: the object types that arguments and results are made of.</summary>
internal static class TypeFiles
{
    public static IEnumerable<GeneratedFile> Create(PackageSchema package)
    {
        var arguments = package.Functions.SelectMany(function => function.Inputs).ToArray();
        var results = package.Functions.SelectMany(function => function.Outputs);
        return
        [
            .. package.ObjectsIn(arguments).Select(type => Input(package, type, new ArgsClass(type.Name, "InvokeArgs", Lifted: false))),
            .. package.ObjectsIn(arguments.Concat(package.Provider.Inputs)).Select(type => Input(package, type, new ArgsClass(type.Name + "Args", "ResourceArgs", Lifted: true))),
            .. package.ObjectsIn(results.Concat(package.Provider.Outputs)).Select(type => Output(package, type)),
        ];
    }

    private static GeneratedFile Input(PackageSchema package, ObjectDefinition type, ArgsClass args) =>
        SourceFile.Create($"Inputs/{args.Name}.cs", package.Namespace + ".Inputs", code => args.Write(code, type.Description, type.Properties));

    private static GeneratedFile Output(PackageSchema package, ObjectDefinition type) =>
        SourceFile.Create($"Outputs/{type.Name}.cs", package.Namespace + ".Outputs", code => OutputClass.Write(code, type));
}
