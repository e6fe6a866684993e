namespace TencentSsl.Plugin.Schema;

/// <summary>How the package is called.</summary>
internal static class Package
{
    public const string Name = "tencentssl";

    /// <summary>What stands before the name of every function and type.</summary>
    public const string TokenPrefix = "tencentssl:index:";

    /// <summary>The version that the build stamped into the binary, such as 0.1.0.</summary>
    public const string Version = Api.BuildVersion.Text;
}
