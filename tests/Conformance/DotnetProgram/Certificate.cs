using System.Collections.Immutable;
using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

/// <summary>What the scenarios read of an answer.</summary>
[OutputType]
internal sealed class Certificate
{
    [OutputConstructor]
    public Certificate(
        string? certEndTime,
        bool? deployable,
        ImmutableArray<string> subjectAltName,
        ImmutableDictionary<string, string>? submittedData)
    {
        CertEndTime = certEndTime;
        Deployable = deployable;
        SubjectAltName = subjectAltName;
        SubmittedData = submittedData;
    }

    public string? CertEndTime { get; }

    public bool? Deployable { get; }

    public ImmutableArray<string> SubjectAltName { get; }

    public ImmutableDictionary<string, string>? SubmittedData { get; }
}
