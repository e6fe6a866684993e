using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Schema;

public sealed class InputTests
{
    [Theory]
    [InlineData("""{"pollSeconds": 20}""", 20)]
    [InlineData("{}", 15)]
    public void Read_WithADefault_GivesTheArgumentOrTheDefault(string arguments, double expected)
    {
        var input = InputFactory.Seconds("pollSeconds", 1, 3600, 15, "Seconds between two looks.");

        Assert.Equal(expected, input.Read(Structs.Parse(arguments)));
    }

    [Fact]
    public void Read_WithoutTheArgument_GivesNullWhereThereIsNoDefault()
    {
        Assert.Null(InputFactory.Boolean("valid", "").Read(Structs.Parse("{}")));
        Assert.Null(InputFactory.Texts("domains", "").Read(Structs.Parse("{}")));
        Assert.Null(InputFactory.Integer("minCount", 0, 1, "").Read(Structs.Parse("{}")));
    }

    [Fact]
    public void Read_Texts_LosesTheBlanksAroundThem()
    {
        Assert.Equal("a", InputFactory.Text("domain", "").Read(Structs.Parse("""{"domain": " a "}""")));
        Assert.Equal(["a", "b"], InputFactory.Texts("domains", "").Read(Structs.Parse("""{"domains": [" a", "b "]}""")));
    }

    [Fact]
    public void Documentation_WithBoundsAndDefault_SaysBoth()
    {
        Assert.Equal(
            "Seconds between two looks. From 1 to 3600. The default is 15.",
            InputFactory.Seconds("pollSeconds", 1, 3600, 15, "Seconds between two looks.").Documentation);
        Assert.Equal("Whether to follow. The default is false.", InputFactory.Flag("follow", "Whether to follow.").Documentation);
        Assert.Equal("Whether it is valid.", InputFactory.Boolean("valid", "Whether it is valid.").Documentation);
    }
}
