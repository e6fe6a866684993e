using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Served;

/// <summary>Reads the certificate that an endpoint serves. Needs no credentials and calls no API.</summary>
internal sealed class GetServedCertificate : IFunction
{
    private const string TimeoutArgument = "timeoutSeconds";

    private static readonly Property Expect = new(
        ExpectationInputs.Argument.Name,
        new ObjectType(
            "ServedCertificateExpectation",
            "What a stack expects of a served certificate. What is not given is not checked. It must hold at every address that is asked.",
            [
                ExpectationInputs.Valid,
                ExpectationInputs.MinDaysRemaining,
                ExpectationInputs.MinLifetimeFraction,
                ExpectationInputs.Domains,
                new("trusted", PropertyType.Boolean, "Whether this machine must trust the certificate for the name, or must not."),
                ExpectationInputs.OnUnmet,
            ]),
        "What the served certificate must be. All unmet expectations are reported at once.");

    public FunctionDefinition Definition { get; } = new(
        "getServedCertificate",
        "Reads the certificate that an endpoint serves, by a TLS handshake from this machine. Needs no credentials.",
        """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.TencentSsl;
            using Pulumi.TencentSsl.Inputs;

            return await Deployment.RunAsync(() =>
            {
                var served = GetServedCertificate.Invoke(new GetServedCertificateInvokeArgs
                {
                    Host = "www.example.com",
                    Expect = new ServedCertificateExpectationArgs
                    {
                        Trusted = true,
                        MinDaysRemaining = 14,
                    },
                });

                return new Dictionary<string, object?> { ["notAfter"] = served.Apply(it => it.NotAfter) };
            });
            """,
        [
            .. EndpointInputs.All,
            new("serverName", PropertyType.String, "Name to ask for in the handshake (SNI) and to check the certificate against. The default is `host`.") { Problem = EndpointInputs.HostProblem },
            new(TimeoutArgument, PropertyType.Number, "Seconds for all of it, 1 to 300. The default is 10.") { Min = 1, Max = 300 },
            Expect,
        ],
        ServedOutputs.Table.Outputs);

    /// <inheritdoc/>
    /// <exception cref="EndpointException">No address shows a certificate.</exception>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var given = invocation.Arguments.Fields.Fields;
        var target = EndpointInputs.Read(given);
        var now = invocation.Now;
        var limit = given.TryGetValue(TimeoutArgument, out var seconds) ? TimeSpan.FromSeconds(seconds.NumberValue) : TlsProbe.DefaultTimeout;
        var answers = await new TlsProbe(invocation.Time).AskAsync(target, now, limit, cancellationToken);
        if (answers.Where(item => item.Certificate is not null).MinBy(item => item.Certificate!.NotAfter) is not { } answer)
        {
            throw new EndpointException(target, answers);
        }

        var unmet = Check(invocation, target, answers, now);
        var unreachable = answers.Where(item => item.Certificate is null).Select(item => $"{target.Label(item.Address)} {item.Problem}").ToArray();
        if (given.ContainsKey(Expect.Name))
        {
            unmet.AddRange(unreachable.Select(problem => new Failure(Expect.Name, $"{problem}, so what it serves is not known")));
        }
        else if (unreachable.Length > 0)
        {
            await invocation.Engine.WarnAsync(string.Join("; ", unreachable), cancellationToken);
        }

        var reading = new ServedReading(answer, answers, Facts(answer.Certificate!, now));
        return await ExpectationOutcome
            .CompleteAsync(
                invocation,
                ExpectationInputs.Argument.Read(invocation.Arguments.Fields) ?? Expectation.None,
                unmet,
                warnings => ServedOutputs.Table.Of(reading with { UnmetExpectations = warnings }),
                cancellationToken);
    }

    /// <summary>Lists what is not met, once for addresses that serve the same certificate.</summary>
    private static List<Failure> Check(Invocation invocation, ServedTarget target, IReadOnlyList<ServedAnswer> answers, DateTimeOffset now)
    {
        var expectation = ExpectationInputs.Argument.Read(invocation.Arguments.Fields) ?? Expectation.None;
        var expected = invocation.Arguments.Fields.Fields.GetValueOrDefault(Expect.Name)?.StructValue?.Fields.GetValueOrDefault("trusted")?.BoolValue;
        var unmet = new List<Failure>();
        foreach (var same in answers.Where(answer => answer.Certificate is not null).GroupBy(answer => answer.Certificate!.Sha256Fingerprint, StringComparer.Ordinal))
        {
            var served = same.First().Certificate!;
            var label = $"the certificate at {string.Join(", ", same.Select(answer => target.Label(answer.Address)))}";
            unmet.AddRange(ExpectationCheck.Run(expectation, Facts(served, now), label, now));
            if (expected is { } trusted && trusted != (served.TrustProblems.Count == 0))
            {
                unmet.Add(new Failure(
                    $"{Expect.Name}.trusted",
                    trusted
                        ? $"{label} is not trusted: {string.Join("; ", served.TrustProblems)}, expected a trusted certificate"
                        : $"{label} is trusted, expected one that is not"));
            }
        }

        return unmet;
    }

    /// <summary>Sees a served certificate as the record of an issued one, so that both are judged alike.</summary>
    private static CertificateFacts Facts(ServedCertificate served, DateTimeOffset now) => CertificateFacts.Of(
        new Certificate
        {
            Status = CertificateStatus.Issued.Code,
            CertBeginTime = ChinaTime.ToApi(served.NotBefore),
            CertEndTime = ChinaTime.ToApi(served.NotAfter),
            SubjectAltName = served.Domains,
        },
        now);
}
