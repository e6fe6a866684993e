using System.Diagnostics;
using System.Text.Json;
using Polly.Timeout;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Resilience;

/// <summary>Calls actions of one endpoint: every attempt is built and signed anew, under rate limit, deadline and cancellation.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly HttpMessageInvoker _http;
    private readonly ICredentialProvider _credentials;
    private readonly RequestRateLimiter? _ownLimiter;
    private readonly RequestRateLimiter _limiter;
    private readonly ApiPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly TimeSpan _totalTimeout;
    private readonly ApiLog _log;

    public ApiCaller(ApiCallerSettings settings, ICredentialProvider credentials, HttpMessageHandler handler, ApiClientOptions options)
    {
        Clock = new ServiceClock(settings.Time);
        _http = new HttpMessageInvoker(handler);
        _transport = new ApiTransport(settings.Endpoint, _http, ProxyInUse.Of(handler, settings.Endpoint), Clock, settings.Region, settings.Language, settings.Log);
        _credentials = credentials;
        _ownLimiter = settings.SharedLimiter is null ? new RequestRateLimiter(options.MaxRequestsPerSecond, settings.Time, settings.Random) : null;
        _limiter = settings.SharedLimiter ?? _ownLimiter!;
        _pipeline = new ApiPipeline(options, settings.Random, settings.Time, settings.Log);
        _time = settings.Time;
        _totalTimeout = options.TotalTimeout;
        _log = settings.Log;
    }

    /// <summary>Gets the service's clock, as far as its answers have told it.</summary>
    public ServiceClock Clock { get; }

    /// <summary>Starts the time that a function call has for all its requests.</summary>
    public CallDeadline StartDeadline() => new(_totalTimeout, _time);

    /// <summary>Says what a call is about to do, for its messages.</summary>
    public CallProgress StartProgress(CallDeadline deadline, string? subject = null) => new(_transport.Endpoint.ToString(), subject, deadline);

    /// <summary>Calls an action that is all of a function call.</summary>
    /// <exception cref="TencentCloudException">The call failed for good.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<TAnswer> CallAsync<TRequest, TAnswer>(ApiAction<TRequest, TAnswer> action, TRequest request, CancellationToken cancellationToken)
        where TAnswer : ApiAnswer =>
        CallAsync(action, request, StartDeadline(), null, cancellationToken);

    /// <summary>Calls an action, until a deadline.</summary>
    /// <exception cref="TencentCloudException">The call failed for good.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<TAnswer> CallAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest request,
        CallDeadline deadline,
        string? subject,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer
    {
        var progress = StartProgress(deadline, subject);
        return deadline.RunAsync(
            token => CallAsync(action, request, progress, token),
            cause => progress.GiveUp(deadline, cause),
            cancellationToken);
    }

    /// <summary>Calls an action whose callers watch their deadlines themselves.</summary>
    /// <exception cref="TencentCloudException">The call failed for good.</exception>
    public async Task<TAnswer> CallAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest request,
        CallProgress progress,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, action.RequestType);
        try
        {
            // A source that takes long must not hold places under the rate limit meanwhile; the attempt asks again.
            await GetCredentialsAsync(progress, cancellationToken);
            return await _pipeline.Calls.ExecuteAsync(
                static (call, token) => call.Caller.AttemptAsync(call.Action, call.Request, call.Body, call.Progress, token),
                (Caller: this, Action: action, Request: request, Body: body, Progress: progress),
                cancellationToken);
        }
        catch (CredentialsException exception)
        {
            throw progress.Fail(new ApiFailure(FailureKind.Credentials, ErrorClass.Credentials, Recovery.None, exception.Message), exception);
        }
        catch (AttemptFailedException exception)
        {
            throw progress.Fail(exception.Failure, exception.InnerException);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _ownLimiter?.Dispose();
    }

    private ValueTask<ApiCredentials> GetCredentialsAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        progress.WaitingFor = () => _credentials.WaitingFor;
        return _credentials.GetAsync(cancellationToken);
    }

    private async ValueTask<TAnswer> AttemptAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest request,
        ReadOnlyMemory<byte> body,
        CallProgress progress,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer
    {
        progress.WaitingFor = static () => "a place under the rate limit";
        using var permit = await _limiter.AcquireAsync(isRetry: progress.Attempts > 0, cancellationToken);
        var credentials = await GetCredentialsAsync(progress, cancellationToken);
        progress.WaitingFor = static () => "an answer";
        var number = ++progress.Attempts;
        using var activity = ApiActivity.Source.StartActivity(action.Name, ActivityKind.Client);
        activity?.SetTag("server.address", _transport.Endpoint.Host).SetTag("http.request.resend_count", number - 1);
        _log.Sending(action.Name, number, _transport.Endpoint.ToString());

        var started = _time.GetTimestamp();
        try
        {
            var answer = await _pipeline.Requests.ExecuteAsync(
                static (call, token) => call.Transport.SendAsync(call.Action, call.Request, call.Body, call.Credentials, token),
                (Transport: _transport, Action: action, Request: request, Body: body, Credentials: credentials),
                cancellationToken);
            _log.Answered(action.Name, number, _time.GetElapsedTime(started), null);
            permit.Outcome = RequestOutcome.Admitted;
            return answer;
        }
        catch (AttemptFailedException exception)
        {
            _log.Answered(action.Name, number, _time.GetElapsedTime(started), exception.Failure);
            activity?.SetStatus(ActivityStatusCode.Error, exception.Failure.Code ?? exception.Failure.Kind.ToString());
            permit.Outcome = exception.Failure switch
            {
                { Recovery: Recovery.SlowDown } => RequestOutcome.Throttled,
                { Code: not null } => RequestOutcome.Admitted,
                _ => RequestOutcome.Unknown,
            };
            throw new AttemptFailedException(progress.NoteFailure(Decide(exception.Failure, credentials, progress.Deadline)), exception.InnerException);
        }
        catch (TimeoutRejectedException exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, "no answer");
            var failure = new ApiFailure(FailureKind.Timeout, ErrorClass.Retry, Recovery.BackOff, $"no answer within {Duration.Text(exception.Timeout)}");
            throw new AttemptFailedException(progress.NoteFailure(failure), exception);
        }
        catch (OperationCanceledException)
        {
            activity?.SetStatus(ActivityStatusCode.Error, "no answer");
            throw;
        }
    }

    /// <summary>Makes a failure final that nothing can be done about: there are no new credentials, or the server asks for a longer wait than is left.</summary>
    private ApiFailure Decide(ApiFailure failure, ApiCredentials used, CallDeadline deadline) =>
        failure.RetryAfter >= deadline.Remaining
            ? failure with
            {
                IsFinal = true,
                Message = $"{failure.Message.TrimEnd('.')}; not retried: the server asks to wait {Duration.Text(failure.RetryAfter.Value)}, "
                    + $"and of the {deadline} of the call {Duration.Text(deadline.Remaining)} are left",
            }
            : failure.Recovery == Recovery.RefreshCredentials && !_credentials.Invalidate(used)
                ? failure with { IsFinal = true }
                : failure;
}
