using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Api;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Rpc;

/// <summary>
/// One provider instance: the calls of the provider protocol that come on one connection, one method each. Every failure leaves as
/// an <see cref="RpcException"/> with a message that a person can act on; see <see cref="RpcErrors"/>.
/// </summary>
internal sealed class ProviderService(
    ProviderInstances instances,
    IClientFactory clients,
    EngineLogs engines,
    TimeProvider time,
    Func<string, string?> environment)
{
    private readonly RunningCalls _calls = new();
    private EngineLog? _engine;
    private ConfiguredProvider? _configured;
    private bool _isChecked;
    private bool _clockWarned;

    /// <summary>Gets the configuration of this connection; null before it has one.</summary>
    public ConfiguredProvider? Configured => _configured;

    public ProviderHandshakeResponse Handshake(ProviderHandshakeRequest request)
    {
        _calls.Rearm();
        _engine = engines.Of(request.EngineAddress);
        return new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true };
    }

    public Empty Attach(PluginAttach request)
    {
        _calls.Rearm();
        _engine = engines.Of(request.Address);
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
        _isChecked = true;
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
        var arguments = request.Args ?? FromVariables(request.Variables);
        var (configuration, failures) = ConfigurationReader.Read(arguments, environment);
        if (configuration is null)
        {
            throw RpcErrors.InvalidArgument($"the provider's configuration is wrong: {string.Join("; ", failures.Select(failure => failure.Reason))}");
        }

        var engine = _engine ?? engines.Of("");
        Replace(new ConfiguredProvider(arguments, clients.Create(configuration, engine), engine)
        {
            HasUnknowns = configuration.HasUnknowns,
            IgnoresFailures = !_isChecked && HasNoName(request.Urn),
        });
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
        var redaction = Redaction.Of(arguments);
        var failures = ArgumentValidator.Validate(function.Definition, arguments);
        if (failures.Count > 0)
        {
            var answer = Write(FunctionResult.Failed(failures), redaction);
            return Configured is { IgnoresFailures: true } ? throw RpcErrors.FromFailures(StatusCode.InvalidArgument, function, answer.Failures) : answer;
        }

        var configured = Begin();
        try
        {
            if (configured.HasUnknowns || arguments.Unknowns.Count > 0)
            {
                // The engine answers so itself where it sees the unknown value; inside of lists and of JSON text it may not look for one.
                return new InvokeResponse { Return = ByteString.Empty };
            }

            using var call = _calls.Begin(cancellationToken);
            using var activity = ApiActivity.Source.StartActivity(function.Definition.Token, ActivityKind.Server, parent);
            var invocation = new Invocation(arguments, configured.Client.StartCall(), time, new RedactedLog(_engine ?? configured.Engine, redaction), request.Preview);
            var answer = await CallAsync(function, invocation, redaction, activity, call.Token);
            return configured.IgnoresFailures && answer.Failures.Count > 0
                ? throw RpcErrors.FromFailures(StatusCode.FailedPrecondition, function, answer.Failures)
                : answer;
        }
        finally
        {
            configured.Release();
        }
    }

    /// <summary>Ends the calls of this instance. Those of others in this process go on.</summary>
    public Empty Cancel()
    {
        _calls.CancelAll();
        lock (instances.Gate)
        {
            _configured ??= instances.FindLeft();
        }

        return new Empty();
    }

    /// <summary>Ends the instance, whose connection has closed. What is returned is the configuration that another connection may come back for.</summary>
    public ConfiguredProvider? Leave()
    {
        if (!_calls.IsCancelled)
        {
            return _configured;
        }

        _configured?.Release();
        return null;
    }

    private async Task<InvokeResponse> CallAsync(
        IFunction function,
        Invocation invocation,
        Redaction redaction,
        Activity? activity,
        CancellationToken cancellationToken)
    {
        try
        {
            return Write(await function.InvokeAsync(invocation, cancellationToken), redaction);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            throw RpcErrors.FromFunction(function, invocation.Arguments, redaction, exception);
        }
        finally
        {
            await WarnOfClockAsync(invocation);
        }
    }

    private async Task WarnOfClockAsync(Invocation invocation)
    {
        var offset = invocation.Client.ClockOffset;
        if (offset != TimeSpan.Zero && !Interlocked.Exchange(ref _clockWarned, true))
        {
            await invocation.Engine.WarnAsync(ClockWarning.Of(offset), CancellationToken.None);
        }
    }

    private static InvokeResponse Write(FunctionResult result, Redaction redaction)
    {
        var response = new InvokeResponse();
        if (result.Outputs is { } outputs)
        {
            response.Return = outputs.Encode(redaction.SealsAnswers ? WireValues.Secret : null);
        }

        response.Failures.AddRange(result.Failures.Select(failure => Write(failure with { Reason = redaction.Hide(failure.Reason) })));
        return response;
    }

    private static CheckFailure Write(Failure failure) => new() { Property = failure.Property, Reason = StatusMessage.Limit(failure.Reason) };

    private static bool HasNoName(string urn) => urn.EndsWith("::", StringComparison.Ordinal);

    /// <summary>Takes the configuration for a call, which then has to release it.</summary>
    private ConfiguredProvider Begin()
    {
        lock (instances.Gate)
        {
            _configured ??= instances.Find() ?? throw RpcErrors.FailedPrecondition("the provider has not been configured: Configure comes before Invoke");
            return _configured.Use();
        }
    }

    private void Replace(ConfiguredProvider configured)
    {
        ConfiguredProvider? previous;
        lock (instances.Gate)
        {
            previous = _configured;
            _configured = configured;
        }

        previous?.Release();
    }

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
