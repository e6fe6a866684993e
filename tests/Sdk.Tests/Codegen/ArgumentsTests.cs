using TencentSsl.SdkCodegen;
using Xunit;

namespace TencentSsl.Sdk.Tests.Codegen;

public sealed class ArgumentsTests
{
    [Fact]
    public void Parse_AllOptions_ReadsThem()
    {
        var arguments = Arguments.Parse(["--check", "--schema", "schema.json", "--sdk", "sdk", "--docs", "a.md", "b.md"]);

        Assert.NotNull(arguments);
        Assert.Equal(("schema.json", "sdk", true), (arguments.Schema, arguments.Sdk, arguments.Check));
        Assert.Equal(["a.md", "b.md"], arguments.Documents);
    }

    [Theory]
    [InlineData("--sdk sdk")]
    [InlineData("--schema schema.json")]
    [InlineData("--schema a.json b.json --sdk sdk")]
    [InlineData("--schema schema.json --sdk sdk --verbose")]
    [InlineData("--schema schema.json --sdk sdk --check README.md")]
    public void Parse_Nonsense_GivesNull(string line)
    {
        Assert.Null(Arguments.Parse(line.Split(' ')));
    }
}
