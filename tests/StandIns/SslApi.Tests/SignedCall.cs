namespace TencentSsl.StandIns.SslApi.Tests;

/// <summary>A request to be signed, right in every respect unless a test changes one.</summary>
internal sealed record SignedCall(string Action, string Body)
{
    public Account Key { get; init; } = Account.Default;

    public string Version { get; init; } = "2019-12-05";

    public string Service { get; init; } = "ssl";

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<string> SignedHeaders { get; init; } = ["content-type", "host"];

    /// <summary>The host that is signed, if not the one that is sent.</summary>
    public string? SignedHost { get; init; }

    public TimeSpan ClockError { get; init; }

    /// <summary>Changes the header Authorization after signing.</summary>
    public Func<string, string> Authorization { get; init; } = text => text;

    /// <summary>Changes the body after signing.</summary>
    public Func<string, string> SentBody { get; init; } = text => text;

    public static SignedCall Describe(string id) => new("DescribeCertificate", $$"""{"CertificateId":"{{id}}"}""");

    public static SignedCall List(string body) => new("DescribeCertificates", body);

    public static SignedCall AssumeRole(string more = "") => new(
        "AssumeRole", $$"""{"RoleArn":"qcs::cam::uin/100000000001:roleName/reader","RoleSessionName":"tests"{{more}}}""")
    {
        Service = "sts",
        Version = "2018-08-13",
    };
}
