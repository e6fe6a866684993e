using System.Text;
using Microsoft.AspNetCore.Http;
using TencentSsl.StandIns.SslApi.Access;
using TencentSsl.StandIns.SslApi.Actions;
using TencentSsl.StandIns.SslApi.Faults;

namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>Answers the signed API, all services at one address.</summary>
internal sealed class ApiHandler(
    IReadOnlyList<IApiAction> actions,
    Authenticator authenticator,
    KeyRing keys,
    SlidingWindowLimiter limiter,
    FaultPlan faults,
    RequestLog log,
    TimeProvider timeProvider)
{
    private static readonly string[] LoggedHeaders =
    [
        "host", "content-type", "user-agent", "accept-encoding", "x-tc-action", "x-tc-version", "x-tc-timestamp", "x-tc-region",
        "x-tc-language", "x-tc-requestclient",
    ];

    public async Task HandleAsync(HttpContext context)
    {
        var arrived = timeProvider.GetUtcNow();
        var request = await ApiRequest.ReadAsync(context.Request, context.RequestAborted);
        var outcome = Decide(request);
        var fault = FaultAnswers.Find(outcome.Fault);
        log.Add(new RequestRecord(
            arrived,
            request.Header("x-tc-action"),
            outcome.CertificateId,
            outcome.Parameters,
            LoggedHeaders.Where(request.Headers.ContainsKey).ToDictionary(name => name, request.Header, StringComparer.Ordinal),
            fault?.Status ?? StatusCodes.Status200OK,
            outcome.Code,
            outcome.Fault,
            outcome.RequestId));

        context.Response.ContentType = "application/json";
        if (fault is null)
        {
            await FaultAnswers.WriteAsync(context, outcome.Answer);
            return;
        }

        if (fault.Status != 0)
        {
            context.Response.StatusCode = fault.Status;
        }

        await fault.PlayAsync(context, outcome.Answer, timeProvider);
    }

    private ApiOutcome Decide(ApiRequest request)
    {
        var outcome = new ApiOutcome(Guid.NewGuid().ToString());
        try
        {
            var (action, caller) = Admit(request);
            var parameters = ReadParameters(request, action);
            var call = action.Prepare(parameters, caller);
            outcome.CertificateId = call.CertificateId;
            outcome.Parameters = action.HasSecretParameters ? null : Encoding.UTF8.GetString(request.Body);
            CheckRate(action, caller);
            outcome.Fault = faults.Take(action.Service, action.Name, call.CertificateId);
            if (outcome.Fault is { } code && !FaultAnswers.Has(code))
            {
                throw new ApiErrorException(code, "The stand-in was told to answer this.");
            }

            outcome.Answer = Envelope.Success(call.Run(), outcome.RequestId);
        }
        catch (ApiErrorException error)
        {
            outcome.Code = error.Code;
            outcome.Answer = Envelope.Error(error, outcome.RequestId);
        }

        return outcome;
    }

    private (IApiAction Action, Account Caller) Admit(ApiRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new ApiErrorException("UnsupportedProtocol", "The stand-in takes POST only.");
        }

        if (request.Body.Length > ApiRequest.MaxBodySize)
        {
            throw new ApiErrorException("RequestSizeLimitExceeded", "The body is larger than 10 MB.");
        }

        var name = request.Header("x-tc-action");
        var action = actions.FirstOrDefault(action => action.Name == name);
        var caller = action is { AllowsUnsigned: true } && request.Header("authorization") == "SKIP"
            ? keys.Owner
            : authenticator.Authenticate(request, action?.Service ?? "ssl").Account;
        if (action is null)
        {
            throw new ApiErrorException("InvalidAction", $"There is no action \"{name}\".");
        }

        if (request.Header("x-tc-version") != action.Version)
        {
            throw new ApiErrorException("NoSuchVersion", $"{name} is of version {action.Version}.");
        }

        return caller.DeniedActions.Contains(name)
            ? throw new ApiErrorException("AuthFailure.UnauthorizedOperation", $"No permission for {action.Service}:{name}.")
            : (action, caller);
    }

    private static Parameters ReadParameters(ApiRequest request, IApiAction action)
    {
        var mediaType = request.Header("content-type").Split(';')[0].Trim();
        return string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            ? Parameters.Parse(request.Body, action.ParameterNames)
            : throw new ApiErrorException("InvalidRequest", "The stand-in takes application/json only.");
    }

    private void CheckRate(IApiAction action, Account caller)
    {
        if (!limiter.TryAdmit(caller, action.Name))
        {
            throw new ApiErrorException(
                "RequestLimitExceeded", $"More than {limiter.Limit} requests of this account for {action.Name} within one second.");
        }
    }
}
