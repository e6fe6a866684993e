using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace TencentSsl.StandIns.ScriptedPlugin;

/// <summary>Plays what the plugin of the recordings played: what it does hangs on the id that it is asked for.</summary>
internal sealed class ScriptedProvider(string refusal, LaunchLog log) : ResourceProvider.ResourceProviderBase
{
    private string _engineAddress = "";

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        _engineAddress = request.EngineAddress;
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = true });
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = "0.1.0" });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSchemaResponse { Schema = Certificates.Schema });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context)
    {
        if (refusal == Refusal.CheckConfigError)
        {
            throw Failure(StatusCode.InvalidArgument, "MESSAGE-CHECKCONFIG-ERROR");
        }

        var response = new CheckResponse { Inputs = request.News };
        if (refusal == Refusal.CheckConfigFailure)
        {
            response.Failures.Add(new CheckFailure { Reason = "REASON-NO-PROPERTY: no credentials found" });
            response.Failures.Add(new CheckFailure { Property = "maxRequestsPerSecond", Reason = "REASON-WITH-PROPERTY: must be positive" });
        }
        else if (refusal == Refusal.CheckConfigSecretFailure)
        {
            response.Failures.Add(new CheckFailure { Property = "secretKey", Reason = "REASON-SECRET-PROPERTY: too short" });
        }

        return Task.FromResult(response);
    }

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => refusal switch
    {
        Refusal.ConfigureError => throw Failure(StatusCode.Unauthenticated, "MESSAGE-CONFIGURE-ERROR"),
        Refusal.ConfigureMissingKeys => throw MissingKeys(),
        _ => Task.FromResult(new ConfigureResponse
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
        }),
    };

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var id = request.Args.Fields.TryGetValue("certificateId", out var value) ? value.StringValue : "";
        switch (id)
        {
            case "failures":
                return Failures();
            case "grpcerror":
                throw Failure(StatusCode.NotFound, "MESSAGE-GRPC-ERROR: FailedOperation.CertificateNotFound");
            case "warn":
                await WarnAsync("MESSAGE-WARNING from the provider", context.CancellationToken);
                break;
            case "crash":
                Process.GetCurrentProcess().Kill();
                break;
            case "stall":
                log.Stalled();
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                break;
        }

        return new InvokeResponse { Return = Certificates.Get(id, withSubmittedData: id == "secret") };
    }

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Task.FromResult(new CreateResponse { Id = request.Preview ? "" : "thing-id", Properties = request.Properties });

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private static InvokeResponse Failures() => new()
    {
        Failures =
        {
            new CheckFailure { Property = "expect.minDaysRemaining", Reason = "REASON-ONE" },
            new CheckFailure { Property = "expect.domains[0]", Reason = "REASON-TWO" },
            new CheckFailure { Reason = "REASON-THREE-NO-PROPERTY" },
        },
    };

    private static RpcException Failure(StatusCode code, string message) => new(new Status(code, message));

    private static RpcException MissingKeys()
    {
        var missing = new ConfigureErrorMissingKeys
        {
            MissingKeys = { new ConfigureErrorMissingKeys.Types.MissingKey { Name = "secretId", Description = "DESCRIPTION-SECRET-ID" } },
        };
        var status = new Status(StatusCode.InvalidArgument, "MESSAGE-MISSING-KEYS");

        // google.rpc.Status: code, message, one detail.
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            output.WriteTag(1, WireFormat.WireType.Varint);
            output.WriteInt32((int)status.StatusCode);
            output.WriteTag(2, WireFormat.WireType.LengthDelimited);
            output.WriteString(status.Detail);
            output.WriteTag(3, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(Any.Pack(missing).ToByteString());
        }

        return new RpcException(status, [new Metadata.Entry("grpc-status-details-bin", bytes.ToArray())]);
    }

    private async Task WarnAsync(string message, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(
            $"http://{_engineAddress}",
            new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { UseProxy = false }, DisposeHttpClient = true });
        await new Engine.EngineClient(channel).LogAsync(
            new LogRequest { Severity = LogSeverity.Warning, Message = message },
            cancellationToken: cancellationToken);
    }
}
