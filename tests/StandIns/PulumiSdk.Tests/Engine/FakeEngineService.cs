using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Engine;

internal sealed class FakeEngineService : Pulumirpc.Engine.EngineBase
{
    public ConcurrentQueue<LogRequest> Logs { get; } = new();

    public Func<LogRequest, Status> OnLog { get; set; } = _ => Status.DefaultSuccess;

    public Func<RequirePulumiVersionRequest, Status> OnRequireVersion { get; set; } = _ => Status.DefaultSuccess;

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        Logs.Enqueue(request);
        context.Status = OnLog(request);
        return Task.FromResult(new Empty());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
    {
        context.Status = OnRequireVersion(request);
        return Task.FromResult(new RequirePulumiVersionResponse());
    }
}
