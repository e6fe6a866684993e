using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Deployments;

namespace TencentSsl.StandIns.PulumiEngine.Serving;

/// <summary>Where programs and plugins leave their messages.</summary>
internal sealed class EngineService(Deployment deployment) : Engine.EngineBase
{
    private string _rootUrn = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // A program that is being stopped complains about calls that nobody answers any more.
        if (!deployment.Aborted.IsCancellationRequested)
        {
            deployment.Diagnostics.Add(new Diagnostic(
                request.Urn,
                ToSeverity(request.Severity),
                request.Message,
                request.StreamId,
                request.Ephemeral));
        }

        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _rootUrn });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _rootUrn = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        Task.FromResult(new RequirePulumiVersionResponse());

    private static Severity ToSeverity(LogSeverity severity) => severity switch
    {
        LogSeverity.Debug => Severity.Debug,
        LogSeverity.Warning => Severity.Warning,
        LogSeverity.Error => Severity.Error,
        _ => Severity.Info,
    };
}
