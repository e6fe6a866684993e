using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Providers;
using TencentSsl.StandIns.PulumiEngine.Tests.Support;
using TencentSsl.StandIns.PulumiEngine.Values;
using TencentSsl.StandIns.PulumiEngine.Yaml;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(5, "5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(123456, "123456")]
    [InlineData(1234567, "1.234567e+06")]
    [InlineData(1000000, "1e+06")]
    [InlineData(123456.5, "123456.5")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(-1.5e300, "-1.5e+300")]
    public void Number_AsGo(double number, string text) => Assert.Equal(text, GoText.Number(number));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\a\b\f\n\r\t\v\u0001\u007f", "\"\\a\\b\\f\\n\\r\\t\\v\\x01\\x7f\"")]
    [InlineData("证书 \u00a0\u200b😀", "\"证书 \\u00a0\\u200b😀\"")]
    public void Quote_AsGo(string text, string quoted) => Assert.Equal(quoted, GoText.Quote(text));

    [Fact]
    public void PropertyValue_EveryKind_AsGo()
    {
        Assert.Equal("{<nil>}", GoText.PropertyValue(null));
        Assert.Equal("{<nil>}", GoText.PropertyValue(Value.ForNull()));
        Assert.Equal("{5}", GoText.PropertyValue(Value.ForNumber(5)));
        Assert.Equal("{true}", GoText.PropertyValue(Value.ForBool(true)));
        Assert.Equal("output<string>{}", GoText.PropertyValue(Value.ForString(Wire.Unknown)));
        Assert.Equal("{[{a} {1}]}", GoText.PropertyValue(Value.ForList(Value.ForString("a"), Value.ForNumber(1))));
        Assert.Equal("{map[a:{1} b:{x}]}", GoText.PropertyValue(Value.ForStruct(Wire.Struct("""{"b":"x","a":1}"""))));
        Assert.Equal("{&{{k}}}", GoText.PropertyValue(WireValues.Secret(Value.ForString("k"))));
    }

    [Theory]
    [InlineData("", "", "default")]
    [InlineData("0.1.0", "", "default_0_1_0")]
    [InlineData("5.0.0-alpha.0+7c9d3d42", "", "default_5_0_0_alpha_0_7c9d3d42")]
    [InlineData("1.2.3", "github://api.github.com/org/", "default_1_2_3_github_//api.github.com/org")]
    public void DefaultProviderName_OfRequest(string version, string url, string name) =>
        Assert.Equal(name, PluginRequest.Parse("tencentssl", version, url).DefaultProviderName);

    [Theory]
    [InlineData("v1.0.0")]
    [InlineData("1.0")]
    [InlineData("01.0.0")]
    [InlineData("latest")]
    public void Parse_LooseVersion_IsRefused(string version) =>
        Assert.Throws<PluginException>(() => SemanticVersion.Parse(version));

    [Fact]
    public void Parse_Interpolation_KeepsEscapesAndLoneDollars()
    {
        Assert.Equal(
            [new("a ", false), new("b.c", true), new(" ${d} $e", false)],
            Interpolation.Parse("a ${ b.c } $${d} $e"));
    }

    [Fact]
    public void TryParse_Access_HasItsSteps()
    {
        var access = PropertyAccess.TryParse("certificate.dvAuths[0][\"a.b\"].key");

        Assert.NotNull(access);
        Assert.Equal("certificate", access.Root);
        Assert.Equal(["dvAuths", "0", "a.b", "key"], access.Steps);
        Assert.Null(PropertyAccess.TryParse("a.b[c]"));
    }
}
