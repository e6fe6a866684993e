using System.Text.Json;
using Pulumi;
using Pulumi.TencentSsl;
using TencentSsl.Sdk.Tests.Support;
using Xunit;

namespace TencentSsl.Sdk.Tests.Results;

/// <summary>People log results and write reports with System.Text.Json.</summary>
public sealed class JsonTests
{
    public static TheoryData<string> FunctionNames => Functions.Names;

    public static TheoryData<Type> OutputTypes =>
        [.. typeof(GetCertificateResult).Assembly.GetTypes().Where(type => type.IsDefined(typeof(OutputTypeAttribute), inherit: false))];

    public static TheoryData<Type> EnumTypes =>
        [.. typeof(GetCertificateResult).Assembly.GetTypes().Where(type => type.IsDefined(typeof(EnumTypeAttribute), inherit: false))];

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public async Task Serialize_AWholeResult_HasTheNamesAndValuesOfTheWire(string function)
    {
        var answer = SampleAnswer.Of(Functions.Definition(function).Outputs);
        var result = await Functions.CallAsync(function, answer);

        var json = JsonSerializer.Serialize(result, result.GetType());

        Assert.Equal(CanonicalJson.Of(answer), CanonicalJson.OfText(json));
    }

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void Serialize_OfEachType_WritesEveryMemberUnderItsCamelCaseName(Type type)
    {
        var written = JsonSerializerOptions.Default.GetTypeInfo(type).Properties.Select(property => property.Name).ToArray();

        Assert.NotEmpty(written);
        Assert.Equal(
            type.GetProperties().Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(StringComparer.Ordinal),
            written.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EnumTypes))]
    public void Serialize_OfAnEnum_IsItsValueAndReadsBack(Type type)
    {
        var values = type.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public).Select(property => property.GetValue(null)!).ToArray();

        Assert.NotEmpty(values);
        Assert.All(values, value =>
        {
            var json = JsonSerializer.Serialize(value, type);
            Assert.Equal($"\"{value}\"", json);
            Assert.Equal(value, JsonSerializer.Deserialize(json, type));
        });
    }
}
