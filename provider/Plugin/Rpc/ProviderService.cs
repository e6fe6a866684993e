using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Api;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Rpc;

/// <summary>
/// The calls of the provider protocol, one method each. Every failure leaves as an <see cref="RpcException"/> with a
/// message that a person can act on; see <see cref="RpcErrors"/>.
/// </summary>
internal sealed class ProviderService(IClientFactory clients, EngineConnection engine, RunningCalls calls, TimeProvider time, Func<string, string?> environment)
{
    private ISslApiClient? _client;
    private bool _hasUnknowns;
    private bool _clockWarned;

    public ProviderHandshakeResponse Handshake(ProviderHandshakeRequest request)
    {
        calls.Rearm();
        engine.Connect(request.EngineAddress);
        return new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true };
    }

    public Empty Attach(PluginAttach request)
    {
        calls.Rearm();
        engine.Connect(request.Address);
        return new Empty();
    }

    public static PluginInfo GetPluginInfo() => new() { Version = Package.Version };

    public static GetSchemaResponse GetSchema(GetSchemaRequest request) =>
        request is { Version: 0, SubpackageName: "" }
            ? new GetSchemaResponse { Schema = SchemaWriter.Write() }
            : throw RpcErrors.InvalidArgument($"the provider has one schema, version 0 without subpackages, not version {request.Version} of \"{Excerpt.Of(request.SubpackageName)}\"");

    /// <summary>Checks a configuration. It is given back as it came: nothing from the environment enters the state.</summary>
    public CheckResponse CheckConfig(CheckRequest request)
    {
        // The first call that tells that functions are going to be called, and not only the schema read.
        clients.Prepare();
        var (_, failures) = ConfigurationReader.Read(request.News, environment);
        var response = new CheckResponse { Inputs = request.News ?? new Struct() };
        response.Failures.AddRange(failures.Select(Write));
        return response;
    }

    /// <summary>Compares two configurations. A change never replaces anything, as the provider has no resources.</summary>
    public static DiffResponse DiffConfig(DiffRequest request)
    {
        var olds = PlainValues.From(request.OldInputs ?? request.Olds).Fields.Fields;
        var news = PlainValues.From(request.News);
        var changed = news.Fields.Fields.Keys.Union(olds.Keys).Union(news.Unknowns)
            .Where(key => key != "version" && !request.IgnoreChanges.Contains(key))
            .Where(key => news.Unknowns.Contains(key) || !Equals(olds.GetValueOrDefault(key), news.Fields.Fields.GetValueOrDefault(key)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var response = new DiffResponse
        {
            Changes = changed.Length == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
        };
        response.Diffs.AddRange(changed);
        return response;
    }

    public ConfigureResponse Configure(ConfigureRequest request)
    {
        var (configuration, failures) = ConfigurationReader.Read(request.Args ?? FromVariables(request.Variables), environment);
        if (configuration is null)
        {
            throw RpcErrors.InvalidArgument($"the provider's configuration is wrong: {string.Join("; ", failures.Select(failure => failure.Reason))}");
        }

        _hasUnknowns = configuration.HasUnknowns;
        var previous = Interlocked.Exchange(ref _client, clients.Create(configuration, engine));
        (previous as IDisposable)?.Dispose();
        return new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true };
    }

    /// <summary>Calls a function.</summary>
    /// <param name="parent">The caller's span; the default where there is none.</param>
    public async Task<InvokeResponse> InvokeAsync(InvokeRequest request, ActivityContext parent, CancellationToken cancellationToken)
    {
        if (FunctionRegistry.Find(request.Tok) is not { } function)
        {
            throw RpcErrors.NotFound($"unknown function \"{Excerpt.Of(request.Tok)}\"; the provider has {string.Join(", ", FunctionRegistry.All.Select(known => known.Definition.Token))}");
        }

        var arguments = PlainValues.From(request.Args);
        var redaction = new Redaction(arguments.SecretTexts);
        var failures = ArgumentValidator.Validate(function.Definition, arguments);
        if (failures.Count > 0)
        {
            return Write(FunctionResult.Failed(failures), redaction);
        }

        var client = _client ?? throw RpcErrors.FailedPrecondition("the provider has not been configured: Configure comes before Invoke");
        if (_hasUnknowns || arguments.Unknowns.Count > 0)
        {
            // The engine answers so itself where it sees the unknown value; inside of lists and of JSON text it may not look for one.
            return new InvokeResponse { Return = ByteString.Empty };
        }

        using var call = calls.Begin(cancellationToken);
        using var activity = ApiActivity.Source.StartActivity(function.Definition.Token, ActivityKind.Server, parent);
        var invocation = new Invocation(arguments, client, time, new RedactedLog(engine, redaction), request.Preview);
        try
        {
            return Write(await function.InvokeAsync(invocation, call.Token).ConfigureAwait(false), redaction);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            throw RpcErrors.FromFunction(function, arguments, redaction, exception);
        }
        finally
        {
            if (client.ClockOffset != TimeSpan.Zero && Interlocked.Exchange(ref _clockWarned, true) is false)
            {
                await engine.WarnAsync(ClockWarning.Of(client.ClockOffset), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    public Empty Cancel()
    {
        calls.CancelAll();
        return new Empty();
    }

    private static InvokeResponse Write(FunctionResult result, Redaction redaction)
    {
        var response = new InvokeResponse();
        if (result.Outputs is { } outputs)
        {
            response.Return = outputs.Encode(redaction.IsEmpty ? null : redaction.Seal);
        }

        response.Failures.AddRange(result.Failures.Select(failure => Write(failure with { Reason = redaction.Hide(failure.Reason) })));
        return response;
    }

    private static CheckFailure Write(Failure failure) => new() { Property = failure.Property, Reason = RpcErrors.Limit(failure.Reason) };

    /// <summary>Reads the form of the configuration that engines before args sent: texts, under keys with the package's name.</summary>
    private static Struct FromVariables(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var fields = new Struct();
        foreach (var (key, text) in variables)
        {
            fields.Fields[key[(key.LastIndexOf(':') + 1)..]] = Value.ForString(text);
        }

        return fields;
    }
}
