using Moq;
using TencentSsl.Api.Credentials;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>An environment of the variables that a test names.</summary>
internal static class Variables
{
    public static IEnvironment Of(params (string Name, string Value)[] variables)
    {
        var environment = new Mock<IEnvironment>();
        foreach (var (name, value) in variables)
        {
            environment.Setup(known => known.GetVariable(name)).Returns(value);
        }

        return environment.Object;
    }
}
