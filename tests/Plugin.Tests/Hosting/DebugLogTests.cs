using Moq;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Tests.Hosting;

public sealed class DebugLogTests
{
    [Theory]
    [InlineData("debug", true)]
    [InlineData("DEBUG", true)]
    [InlineData("info", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Open_ByTheVariable_OpensItOnlyWhenAskedFor(string? value, bool opens)
    {
        var environment = new Mock<IEnvironment>();
        environment.Setup(variables => variables.GetVariable("TENCENTSSL_LOG")).Returns(value);

        Assert.Equal(opens, DebugLog.Open(environment.Object, TimeProvider.System) != ApiLog.None);
    }
}
