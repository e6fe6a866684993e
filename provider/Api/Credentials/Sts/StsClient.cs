using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Credentials.Sts;

/// <summary>
/// Exchanges an identity for the temporary keys of a role. That happens hours apart, so nothing is kept open in between.
/// </summary>
internal sealed class StsClient(CredentialContext context)
{
    private const string DefaultEndpoint = "sts.tencentcloudapi.com";

    /// <summary>The service wants a region, and gives the same keys in each.</summary>
    private const string DefaultRegion = "ap-guangzhou";

    private const string RoleAdvice = "Allow the identity sts:AssumeRole in CAM, and check the role's trust policy";

    private static readonly ApiClientOptions Options = new() { MaxRetries = 3, TotalTimeout = TimeSpan.FromSeconds(30) };

    /// <summary>Assumes a role with the credentials of another provider.</summary>
    /// <exception cref="CredentialsException">The role's keys cannot be had.</exception>
    public async ValueTask<ApiCredentials> AssumeRoleAsync(RoleToAssume role, ICredentialProvider signer, CancellationToken cancellationToken)
    {
        var request = new AssumeRoleRequest(role.Arn, role.SessionName) { DurationSeconds = role.DurationSeconds, ExternalId = role.ExternalId };
        var region = context.Settings.Region.TrimToNull() ?? context.Environment.GetText(EnvironmentNames.Region) ?? DefaultRegion;
        return await ExchangeAsync(StsActions.AssumeRole, request, region, signer, role.Shown, cancellationToken);
    }

    /// <summary>Assumes a role for an identity token, which takes the place of a signature.</summary>
    /// <exception cref="CredentialsException">The role's keys cannot be had.</exception>
    public async ValueTask<ApiCredentials> AssumeRoleAsync(
        AssumeRoleWithWebIdentityRequest request,
        string region,
        string source,
        CancellationToken cancellationToken)
    {
        // Nothing is signed with these. They make the caller take the identity token out of texts that the service writes.
        var identity = new StaticCredentialProvider(new ApiCredentials(request.ProviderId, request.WebIdentityToken, source: source));
        return await ExchangeAsync(StsActions.AssumeRoleWithWebIdentity, request, region, identity, source, cancellationToken);
    }

    private static CredentialsException Explain(TencentCloudException exception, ApiEndpoint endpoint, string source)
    {
        if (exception.InnerException is CredentialsException cause)
        {
            return new CredentialsException(cause.Message, cause);
        }

        // The table's advice about permissions is about reading certificates.
        var failure = exception.Failure.Class == ErrorClass.Permission ? exception.Failure with { Advice = RoleAdvice } : exception.Failure;
        var text = new TencentCloudException(endpoint.ToString(), failure, exception.Attempts, exception.Elapsed).Message;
        return new CredentialsException($"{source} gives no credentials: {text}");
    }

    private async Task<ApiCredentials> ExchangeAsync<TRequest>(
        ApiAction<TRequest, AssumedRole> action,
        TRequest request,
        string region,
        ICredentialProvider signer,
        string source,
        CancellationToken cancellationToken)
    {
        var endpoint = ReadEndpoint();
        var settings = new ApiCallerSettings(endpoint, context.Time, context.Random) { Region = region, Log = context.Log };
        using var caller = new ApiCaller(settings, signer, context.StsHandler(endpoint), Options);
        context.Activity.Ask($"STS ({endpoint})");
        try
        {
            var answer = await caller.CallAsync(action, request, cancellationToken);
            return answer.ToCredentials(source)
                ?? throw new CredentialsException($"{source} gives no credentials: the answer of {endpoint} lacks keys, token or their end");
        }
        catch (TencentCloudException exception)
        {
            throw Explain(exception, endpoint, source);
        }
    }

    private ApiEndpoint ReadEndpoint()
    {
        var configured = context.Settings.StsEndpoint.TrimToNull();
        var text = configured ?? context.Environment.GetText(EnvironmentNames.StsEndpoint) ?? DefaultEndpoint;
        return ApiEndpoint.TryParse(text, out var endpoint, out var reason)
            ? endpoint!
            : throw new CredentialsException($"{(configured is null ? EnvironmentNames.StsEndpoint : "stsEndpoint")} {reason}");
    }
}
