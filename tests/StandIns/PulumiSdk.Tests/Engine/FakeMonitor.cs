using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Engine;

/// <summary>Answers a program as a preview would, and keeps what it was asked.</summary>
internal sealed class FakeMonitor : ResourceMonitor.ResourceMonitorBase
{
    public ConcurrentQueue<IMessage> Requests { get; } = new();

    /// <summary>What a call of a function gives; the default gives nothing back.</summary>
    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; set; } =
        _ => new ResourceInvokeResponse { Return = new Struct() };

    public Func<RegisterResourceRequest, RegisterResourceResponse> OnRegister { get; set; } = Register;

    public Func<ReadResourceRequest, ReadResourceResponse> OnRead { get; set; } =
        request => new ReadResourceResponse { Urn = UrnOf(request.Type, request.Name), Properties = request.Properties };

    public HashSet<string> UnsupportedFeatures { get; } = [];

    public bool KnowsShutdown { get; set; } = true;

    public IEnumerable<T> RequestsOf<T>()
        where T : IMessage
    {
        return Requests.OfType<T>();
    }

    public static RegisterResourceResponse Register(RegisterResourceRequest request)
    {
        return new RegisterResourceResponse
        {
            Urn = UrnOf(request.Type, request.Name),
            Id = request.Custom ? $"{request.Name}-id" : "",
            Object = request.Object,
        };
    }

    public static string UrnOf(string type, string name)
    {
        return $"urn:pulumi:dev::project::{type}::{name}";
    }

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = !UnsupportedFeatures.Contains(request.Id) });
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(OnInvoke(request));
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(OnRegister(request));
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(OnRead(request));
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}-reference" });
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return KnowsShutdown
            ? Task.FromResult(new Empty())
            : throw new RpcException(new Status(StatusCode.Unimplemented, "unknown method SignalAndWaitForShutdown"));
    }
}
