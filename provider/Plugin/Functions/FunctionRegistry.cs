using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Functions.Usage;

namespace TencentSsl.Plugin.Functions;

/// <summary>The functions of the package.</summary>
internal static class FunctionRegistry
{
    private static readonly Lazy<IReadOnlyList<IFunction>> Functions = new(() => [new GetCertificate(), new GetCertificateForDomain(), new GetCertificateUsage(), new GetCertificates(), new GetServedCertificate()]);

    /// <summary>Gets all functions, in the order of documentation.</summary>
    public static IReadOnlyList<IFunction> All => Functions.Value;

    /// <summary>Finds a function by its token; null where there is none.</summary>
    public static IFunction? Find(string token) =>
        All.FirstOrDefault(function => string.Equals(function.Definition.Token, token, StringComparison.Ordinal));
}
