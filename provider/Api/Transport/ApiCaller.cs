using System.Diagnostics;
using System.Text.Json;
using Polly;
using Polly.Timeout;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Transport;

/// <summary>Calls actions of one endpoint: every attempt is built and signed anew, under pace, deadline and cancellation.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly ServiceClock _clock;
    private readonly ApiTransport _transport;
    private readonly HttpMessageInvoker _http;
    private readonly ICredentialProvider _credentials;
    private readonly RequestPacer _pacer;
    private readonly ApiPipeline _pipeline;
    private readonly ApiClientOptions _options;
    private readonly TimeProvider _time;
    private readonly ApiLog _log;

    public ApiCaller(ApiCallerSettings settings, ICredentialProvider credentials, HttpMessageHandler handler, ApiClientOptions options)
    {
        _clock = new ServiceClock(settings.Time);
        _http = new HttpMessageInvoker(handler);
        _transport = new ApiTransport(settings.Endpoint, _http, _clock, settings.Region, settings.Language);
        _credentials = credentials;
        _pacer = new RequestPacer(options.MaxRequestsPerSecond, settings.Time);
        _pipeline = new ApiPipeline(options, credentials, _pacer, settings.Random, settings.Time, settings.Log);
        _options = options;
        _time = settings.Time;
        _log = settings.Log;
    }

    /// <summary>Gets how far the service's clock is ahead of this machine's; zero while they agree.</summary>
    public TimeSpan ClockOffset => _clock.Offset;

    /// <summary>Calls an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <param name="refute">Says why an answer is none to this request, which is then asked again; null where any answer will do.</param>
    /// <exception cref="TencentCloudException">The call failed for good.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<TAnswer> CallAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest request,
        CancellationToken cancellationToken,
        Func<TAnswer, string?>? refute = null)
        where TAnswer : ApiAnswer
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, action.RequestType);
        var state = new CallState { Credentials = await GetCredentialsAsync(cancellationToken).ConfigureAwait(false) };
        state.FirstLease = await _pacer.AcquireAsync(1, cancellationToken).ConfigureAwait(false);

        var started = _time.GetTimestamp();
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallState.Key, state);
        try
        {
            var attempt = await _pipeline.Pipeline
                .ExecuteAsync(
                    static (context, call) => call.Caller.AttemptAsync(call.Action, call.Body, call.State, call.Refute, context.CancellationToken),
                    context,
                    (Caller: this, Action: action, Body: body, State: state, Refute: refute))
                .ConfigureAwait(false);
            return attempt.Failure is null ? (TAnswer)attempt.Answer! : throw Fail(attempt.Failure, state, started, null);
        }
        catch (CredentialsException exception)
        {
            throw Fail(CredentialsFailure(exception), state, started, exception);
        }
        catch (TimeoutRejectedException exception)
        {
            throw Fail(Explain(exception, state), state, started, exception);
        }
        finally
        {
            state.FirstLease?.Dispose();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _pacer.Dispose();
    }

    private static ApiFailure CredentialsFailure(CredentialsException exception) =>
        new(FailureKind.Credentials, ErrorClass.Credentials, Recovery.None, exception.Message);

    private async ValueTask<ApiCredentials> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _credentials.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException exception)
        {
            throw new TencentCloudException(_transport.Endpoint.ToString(), CredentialsFailure(exception), 0, TimeSpan.Zero, exception);
        }
    }

    private async ValueTask<Attempt> AttemptAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        ReadOnlyMemory<byte> body,
        CallState state,
        Func<TAnswer, string?>? refute,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer
    {
        var number = ++state.Attempts;
        using var activity = ApiActivity.Source.StartActivity(action.Name, ActivityKind.Client);
        activity?.SetTag("server.address", _transport.Endpoint.Host).SetTag("http.request.resend_count", number - 1);
        _log.Sending(action.Name, number, _transport.Endpoint.ToString());

        var started = _time.GetTimestamp();
        Attempt attempt;
        try
        {
            attempt = await _transport.SendAsync(action, body, state.Credentials, refute, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            activity?.SetStatus(ActivityStatusCode.Error, "no answer");
            throw;
        }

        _log.Answered(action.Name, number, _time.GetElapsedTime(started), attempt.Failure);
        if (attempt.Failure is { } failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.Code ?? failure.Kind.ToString());
        }

        return attempt;
    }

    /// <summary>Names the cause rather than the clock where an earlier attempt has told one.</summary>
    private ApiFailure Explain(TimeoutRejectedException exception, CallState state)
    {
        var limit = Duration.Text(exception.Timeout);
        return state.LastFailure switch
        {
            { } cause when exception.Timeout == _options.TotalTimeout => cause with { Message = $"{cause.Message}; gave up after {limit}" },
            { } cause => cause,
            null => new ApiFailure(FailureKind.Timeout, ErrorClass.Retry, Recovery.None, $"no answer within {limit}"),
        };
    }

    private TencentCloudException Fail(ApiFailure failure, CallState state, long started, Exception? cause) =>
        new(_transport.Endpoint.ToString(), failure, state.Attempts, _time.GetElapsedTime(started), cause);
}
