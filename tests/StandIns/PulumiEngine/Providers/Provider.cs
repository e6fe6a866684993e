using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>A provider resource with its plugin.</summary>
internal sealed class Provider(PluginConnection connection, ResourceState state, bool isPreview)
{
    public const string VersionKey = "version";

    // Ends with false when the configuration is not known in a preview: the plugin is then never called again.
    private Task<bool> _configured = Task.FromResult(false);
    private ConfigureResponse? _configureResponse;

    public ResourceState State => state;

    public PluginConnection Connection => connection;

    public string Reference => $"{state.Urn}::{state.Id}";

    private bool AcceptsSecrets => connection.Handshake?.AcceptSecrets ?? _configureResponse?.AcceptSecrets ?? false;

    private bool AcceptsResources => connection.Handshake?.AcceptResources ?? _configureResponse?.AcceptResources ?? false;

    /// <summary>Sends the configuration, and does not wait: a refusal comes up in the first call that needs an answer.</summary>
    public void Configure(string package)
    {
        var known = !state.Inputs.Fields.Any(input => input.Key != VersionKey && WireValues.ContainsUnknown(input.Value));
        _configured = known ? ConfigureAsync(package) : Task.FromResult(false);
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(string token, Struct args, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _configured.WaitAsync(cancellationToken))
            {
                return new ResourceInvokeResponse { Return = new Struct() };
            }

            var response = await connection.Client.InvokeAsync(
                new InvokeRequest { Tok = token, Args = Prepare(args), Preview = isPreview },
                cancellationToken: CancellationToken.None);
            return new ResourceInvokeResponse
            {
                Return = Accept(response.Return ?? new Struct(), hadSecrets: args.Fields.Values.Any(WireValues.ContainsSecret)),
                Failures = { response.Failures },
            };
        }
        catch (RpcException error)
        {
            throw InvokeError(token, GoStatus.Message(error));
        }
        catch (PluginException error)
        {
            throw InvokeError(token, error.Message);
        }
    }

    /// <summary>Checks the inputs of a resource that is not a provider.</summary>
    public async Task<CheckResponse> CheckAsync(string urn, string name, string type, Struct inputs, CancellationToken cancellationToken) =>
        await _configured.WaitAsync(cancellationToken)
            ? await connection.Client.CheckAsync(
                new CheckRequest
                {
                    Urn = urn,
                    Name = name,
                    Type = type,
                    Olds = new Struct(),
                    News = AcceptsSecrets ? inputs : WireValues.WithoutSecrets(inputs),
                },
                cancellationToken: cancellationToken)
            : new CheckResponse { Inputs = inputs };

    public async Task<CreateResponse> CreateAsync(ResourceState resource, string statusAddress, CancellationToken cancellationToken) =>
        await _configured.WaitAsync(cancellationToken)
            ? await connection.Client.CreateAsync(
                new CreateRequest
                {
                    Urn = resource.Urn,
                    Name = resource.Name,
                    Type = resource.Type,
                    Properties = AcceptsSecrets ? resource.Inputs : WireValues.WithoutSecrets(resource.Inputs),
                    Preview = isPreview,
                    ResourceStatusAddress = statusAddress,
                },
                cancellationToken: cancellationToken)
            : new CreateResponse { Properties = resource.Inputs };

    private static RpcException InvokeError(string token, string message) =>
        new(new Status(StatusCode.Unknown, $"invocation of {token} returned an error: {message}"));

    private async Task<bool> ConfigureAsync(string package)
    {
        var request = new ConfigureRequest
        {
            Args = state.Inputs,
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = state.Id,
            Urn = state.Urn,
            Name = state.Name,
            Type = state.Type,
        };
        foreach (var (key, value) in state.Inputs.Fields.Where(input => input.Key != VersionKey))
        {
            var plain = WireValues.WithoutSecrets(value);
            request.Variables[$"{package}:config:{key}"] =
                plain.KindCase == Value.KindOneofCase.StringValue ? plain.StringValue : WireJson.GoText(plain);
        }

        try
        {
            _configureResponse = await connection.Client.ConfigureAsync(request);
            return true;
        }
        catch (RpcException error)
        {
            throw new PluginException(ConfigureErrors.Text(error));
        }
    }

    private Struct Prepare(Struct args)
    {
        var known = WireValues.WithoutUnknowns(args);
        if (!AcceptsSecrets)
        {
            known = WireValues.WithoutSecrets(known);
        }

        return AcceptsResources ? known : WireValues.Map(known, WireValues.WithoutResourceReferences);
    }

    private Struct Accept(Struct answer, bool hadSecrets)
    {
        var unknown = answer.Fields.FirstOrDefault(field => WireValues.ContainsUnknown(field.Value)).Key;
        if (unknown is not null)
        {
            throw new PluginException($"unexpected unknown property value for {GoText.Quote(unknown)}");
        }

        // A plugin that knows nothing of secrets cannot tell which of its answers gives one away.
        return hadSecrets && !AcceptsSecrets
            ? WireValues.Map(answer, value => WireValues.TryGetSecret(value, out _) ? value : WireValues.Secret(value))
            : answer;
    }
}
