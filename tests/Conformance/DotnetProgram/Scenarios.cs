using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal static class Scenarios
{
    private const string Token = "tencentssl:index:getCertificate";

    public static IReadOnlyDictionary<string, Func<Task<IDictionary<string, object?>>>> All { get; } =
        new Dictionary<string, Func<Task<IDictionary<string, object?>>>>(StringComparer.Ordinal)
        {
            ["default-provider"] = DefaultProviderAsync,
            ["output-form"] = () => Export(("certEndTime", End(Get(Output.Create("Juz8JAxn"))))),
            ["explicit-provider"] = () => Export(("certEndTime", End(Get("Juz8JAxn", AllExpectations, Account())))),
            ["parent-and-depends-on"] = ParentAndDependsOn,
            ["unknown-argument"] = () => Export(("end", End(Get(NewThing().Id)))),
            ["unknown-configuration"] = UnknownConfiguration,
            ["secret-member"] = SecretMember,
            ["secret-argument"] = () => Export(("end", End(Get(Output.CreateSecret("Juz8JAxn"))))),
            ["null-and-absent-arguments"] = async () => await Export(("end", (await GetAsync("Juz8JAxn")).CertEndTime)),
            ["failures"] = async () => await Export(("end", (await GetAsync("failures")).CertEndTime)),
            ["grpc-error"] = async () => await Export(("end", (await GetAsync("grpcerror")).CertEndTime)),
            ["program-throws"] = ProgramThrowsAsync,
        };

    private static Expectations AllExpectations => new()
    {
        MinDaysRemaining = 30,
        Domains = { "example.com" },
        Deployable = true,
        MinLifetimeFraction = 0.25,
    };

    public static Output<Certificate> Get(Input<string> certificateId, InvokeOptions options) =>
        Deployment.Instance.Invoke<Certificate>(Token, new CertificateQuery { CertificateId = certificateId }, options);

    private static Output<Certificate> Get(Input<string> certificateId, Expectations? expect = null, ProviderResource? provider = null) =>
        Deployment.Instance.Invoke<Certificate>(
            Token,
            new CertificateQuery { CertificateId = certificateId, Expect = expect is null ? null : (Input<Expectations>)expect },
            new InvokeOptions { Provider = provider });

    private static Task<Certificate> GetAsync(string certificateId) =>
        Deployment.Instance.InvokeAsync<Certificate>(Token, new CertificateQuery { CertificateId = certificateId });

    private static Output<string?> End(Output<Certificate> certificate) => certificate.Apply(it => it.CertEndTime);

    private static Account Account() => new("account", new AccountArgs
    {
        Endpoint = "http://127.0.0.1:1",
        SecretId = Output.CreateSecret("AKIDEXAMPLE"),
        SecretKey = Output.CreateSecret("KEYEXAMPLE"),
        MaxRequestsPerSecond = 5,
        AssumeRole = new RoleArgs { RoleArn = "qcs::cam::uin/1:roleName/x", DurationSeconds = 900 },
    });

    private static Thing NewThing() => new("thing", new ThingArgs { A = 1 });

    private static async Task<IDictionary<string, object?>> DefaultProviderAsync()
    {
        var certificate = await GetAsync("Juz8JAxn");
        return await Export(
            ("certEndTime", certificate.CertEndTime), ("deployable", certificate.Deployable), ("names", certificate.SubjectAltName));
    }

    private static Task<IDictionary<string, object?>> ParentAndDependsOn()
    {
        var provider = new Account("account", new AccountArgs { Endpoint = "http://127.0.0.1:1" });
        var site = new Site("site", new ComponentResourceOptions { Providers = { provider } });
        var dependent = Get("Juz8JAxn", new InvokeOutputOptions { Provider = provider, DependsOn = { site } });
        return Export(("end", site.End), ("dependent", End(dependent)));
    }

    private static Task<IDictionary<string, object?>> UnknownConfiguration()
    {
        var certificate = Get("Juz8JAxn", provider: new Account("account", new AccountArgs { Endpoint = NewThing().Id }));
        return Export(("end", End(certificate)));
    }

    private static Task<IDictionary<string, object?>> SecretMember()
    {
        var certificate = Get("secret");
        return Export(("end", End(certificate)), ("submitted", certificate.Apply(it => it.SubmittedData)));
    }

    private static async Task<IDictionary<string, object?>> ProgramThrowsAsync()
    {
        await GetAsync("Juz8JAxn");
        throw new RunException("certificate is not deployable");
    }

    private static Task<IDictionary<string, object?>> Export(params (string Name, object? Value)[] outputs) =>
        Task.FromResult<IDictionary<string, object?>>(outputs.ToDictionary(output => output.Name, output => output.Value));
}
