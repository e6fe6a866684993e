using System.Globalization;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Tests.Certificates;

public sealed class PackageTypesTests
{
    private const string Several = ", several domains";
    private const string Wildcard = ", wildcard";
    private const string Both = ", several domains and wildcards";

    /// <summary>The API's table, brand by brand: the codes, the brand and level, and the scope of each code in turn.</summary>
    private static readonly (int[] Codes, string Product, string[] Scopes)[] Table =
    [
        ([2], "TrustAsia TLS RSA CA, DV", [""]),
        ([11, 12, 42], "TrustAsia DV", [Several, Wildcard, Both]),
        ([13, 14, 15, 21], "TrustAsia D3 OV", [Wildcard, "", Several, Both]),
        ([16, 17], "TrustAsia D3 EV", ["", Several]),
        ([83], "TrustAsia C1 DV Free", [""]),
        ([3, 59, 94, 96], "SecureSite EV Pro", ["", Several, Several, ""]),
        ([4, 60, 77, 95], "SecureSite EV", ["", Several, "", Several]),
        ([5, 57, 92, 97], "SecureSite OV Pro", ["", Several, Several, ""]),
        ([6, 7, 58, 75, 76, 93], "SecureSite OV", ["", Wildcard, Several, "", Wildcard, Several]),
        ([8, 61, 80, 91], "GeoTrust EV", ["", Several, "", Several]),
        ([9, 10, 78, 79], "GeoTrust OV", ["", Wildcard, "", Wildcard]),
        ([18, 19, 22, 23, 81, 82, 88, 89], "GlobalSign OV", ["", Wildcard, Several, Both, "", Wildcard, Both, Several]),
        ([20, 24, 85, 90], "GlobalSign EV", ["", Several, "", Several]),
        ([25, 26, 27], "WoTrus DV", ["", Several, Wildcard]),
        ([28, 29, 30], "WoTrus OV", ["", Several, Wildcard]),
        ([31, 32], "WoTrus EV", ["", Several]),
        ([33, 34, 35], "WoTrus SM DV", ["", Several, Wildcard]),
        ([37, 38, 39], "WoTrus SM OV", ["", Several, Wildcard]),
        ([40, 41], "WoTrus SM EV", ["", Several]),
        ([43, 44, 45], "DNSPod OV", ["", Wildcard, Several]),
        ([46, 47], "DNSPod EV", ["", Several]),
        ([48, 49, 50], "DNSPod DV", ["", Wildcard, Several]),
        ([51, 52, 53], "DNSPod SM OV", ["", Wildcard, Several]),
        ([54, 55, 56], "DNSPod SM DV", ["", Wildcard, Several]),
        ([98, 99, 100], "CFCA OV", ["", Several, Wildcard]),
        ([101], "CFCA EV", [""]),
    ];

    public static TheoryData<int, string> Rows
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (codes, product, scopes) in Table)
            {
                foreach (var (code, scope) in codes.Zip(scopes))
                {
                    data.Add(code, product + scope);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Describe_DocumentedCode_NamesTheProduct(int code, string description) =>
        Assert.Equal(description, PackageTypes.Describe(code.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Codes_AllOfThem_AreThoseOfTheTable()
    {
        int[] gaps = [36, .. Enumerable.Range(62, 13), 84, 86, 87];
        var expected = Enumerable.Range(2, 100).Except(gaps);

        Assert.Equal(expected, PackageTypes.Codes.Select(code => int.Parse(code, CultureInfo.InvariantCulture)).Order());
        Assert.Equal(expected, Table.SelectMany(row => row.Codes).Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("36")]
    [InlineData("102")]
    [InlineData("083")]
    [InlineData(" 83")]
    [InlineData("company")]
    public void Describe_OtherCode_IsNothing(string? code) => Assert.Null(PackageTypes.Describe(code));
}
