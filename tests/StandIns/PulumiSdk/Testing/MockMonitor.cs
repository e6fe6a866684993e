using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Lets the mocks of a test answer for the engine.</summary>
internal sealed class MockMonitor(IMocks mocks) : IMonitor
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Struct> _registered = new(StringComparer.Ordinal);
    private readonly List<Resource> _resources = [];

    public ImmutableArray<Resource> GetResources()
    {
        lock (_gate)
        {
            return [.. _resources];
        }
    }

    /// <summary>Everything but output values: mocks are to see plain inputs.</summary>
    public Task<SupportsFeatureResponse> SupportsFeatureAsync(SupportsFeatureRequest request)
    {
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = request.Id != "outputValues" });
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        var args = ToPlain(request.Args);
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            return new ResourceInvokeResponse { Return = LookUp((string)args[WireConstants.UrnName]) };
        }

        var call = new MockCallArgs { Token = request.Tok, Args = args, Provider = request.Provider };
        var result = await mocks.CallAsync(call).ConfigureAwait(false);
        return new ResourceInvokeResponse { Return = await ToStructAsync(result).ConfigureAwait(false) };
    }

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request)
    {
        return Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}-{request.Version}" });
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (urn, _, state) = await CreateAsync(resource, request.Parent, new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToPlain(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        if (request.Type == Stack.TypeName)
        {
            Add(resource);
            return new RegisterResourceResponse { Urn = NewUrn(request.Parent, request.Type, request.Name), Object = new Struct() };
        }

        var (urn, id, state) = await CreateAsync(resource, request.Parent, new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToPlain(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        return new RegisterResourceResponse { Urn = urn, Id = id ?? request.ImportId, Object = state };
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = request.Outputs.Fields.ToImmutableDictionary(
            output => output.Key,
            output => new Output<object?>(Task.FromResult(Deserializer.Deserialize(output.Value))));
        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs)).ConfigureAwait(false);
    }

    public Task SignalAndWaitForShutdownAsync()
    {
        return Task.CompletedTask;
    }

    private static string NewUrn(string parent, string type, string name)
    {
        var parentType = parent == "" ? "" : parent.Split("::")[2].Split('$')[0] + "$";
        return $"urn:pulumi:{Deployment.Instance.StackName}::{Deployment.Instance.ProjectName}::{parentType}{type}::{name}";
    }

    private static ImmutableDictionary<string, object> ToPlain(Struct properties)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in properties.Fields)
        {
            if (Deserializer.Deserialize(value) is { IsKnown: true, Value: { } known })
            {
                result.Add(name, known);
            }
        }

        return result.ToImmutable();
    }

    private static async Task<Struct> ToStructAsync(object state)
    {
        var plain = state is IDictionary<string, object> map ? map.ToImmutableDictionary() : state;
        var value = await new Serializer(keepResources: true).SerializeAsync("", plain).ConfigureAwait(false);
        return value?.StructValue ?? throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
    }

    private async Task<(string Urn, string? Id, Struct State)> CreateAsync(Resource resource, string parent, MockResourceArgs args)
    {
        Add(resource);
        var (id, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        var urn = NewUrn(parent, args.Type!, args.Name!);
        var properties = await ToStructAsync(state).ConfigureAwait(false);
        lock (_gate)
        {
            _registered[urn] = new Struct
            {
                Fields =
                {
                    [WireConstants.UrnName] = Value.ForString(urn),
                    [WireConstants.IdName] = Value.ForString(id ?? args.Id),
                    ["state"] = Value.ForStruct(properties),
                },
            };
        }

        return (urn, id, properties);
    }

    private Struct LookUp(string urn)
    {
        lock (_gate)
        {
            return _registered.GetValueOrDefault(urn) ?? throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    private void Add(Resource resource)
    {
        lock (_gate)
        {
            _resources.Add(resource);
        }
    }
}
