using System.Globalization;

namespace TencentSsl.Api.Credentials.Sts;

/// <summary>A role to assume. Prints nothing of itself but what it may be called.</summary>
/// <param name="Arn">The role.</param>
/// <param name="SessionName">What the session is called in the account's audit log.</param>
/// <param name="Shown">What the role is called in error texts.</param>
internal sealed record RoleToAssume(string Arn, string SessionName, string Shown)
{
    public const string DefaultSessionName = "pulumi-tencentssl";

    private const long MaxDurationSeconds = 43_200;

    /// <summary>Gets how long the keys shall last; null for what the service chooses.</summary>
    public long? DurationSeconds { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Reads the role from configuration or, where that names none, from the environment; null where neither does.</summary>
    public static RoleToAssume? From(AssumeRoleSettings? settings, IEnvironment environment) =>
        settings is null ? FromEnvironment(environment) : FromSettings(settings);

    /// <summary>Reads the role that a profile names; null where it names none.</summary>
    public static RoleToAssume? FromProfile(string? arn, string? sessionName, string source) =>
        arn.TrimToNull() is { } role ? new RoleToAssume(role, sessionName.TrimToNull() ?? DefaultSessionName, $"the role of {source}") : null;

    public override string ToString() => Shown;

    private static RoleToAssume FromSettings(AssumeRoleSettings settings)
    {
        var arn = settings.RoleArn.TrimToNull() ?? throw new CredentialsException("assumeRole has no roleArn");
        return new RoleToAssume(arn, settings.SessionName.TrimToNull() ?? DefaultSessionName, $"the role {arn}")
        {
            DurationSeconds = Check(settings.DurationSeconds, "assumeRole.durationSeconds"),
            ExternalId = settings.ExternalId.TrimToNull(),
        };
    }

    private static RoleToAssume? FromEnvironment(IEnvironment environment)
    {
        var sessionName = environment.GetText(EnvironmentNames.AssumeRoleSessionName);
        var duration = environment.GetText(EnvironmentNames.AssumeRoleSessionDuration);
        var externalId = environment.GetText(EnvironmentNames.AssumeRoleExternalId);
        var tccliArn = environment.GetText(EnvironmentNames.RoleArn);
        var arn = environment.GetText(EnvironmentNames.AssumeRoleArn) ?? tccliArn;
        if (arn is null)
        {
            // Templates of CI set every variable, and leave the role empty where there is none.
            return environment.GetVariable(EnvironmentNames.AssumeRoleArn) is not null || (sessionName ?? duration ?? externalId) is null
                ? null
                : throw new CredentialsException($"environment: {EnvironmentNames.AssumeRoleArn} is not set, though other variables of a role to assume are");
        }

        if (tccliArn is not null && tccliArn != arn)
        {
            throw new CredentialsException(
                $"environment: {EnvironmentNames.AssumeRoleArn} and {EnvironmentNames.RoleArn} hold different roles; set only the right one");
        }

        sessionName ??= environment.GetText(EnvironmentNames.RoleSessionName);
        var variable = environment.GetText(EnvironmentNames.AssumeRoleArn) is null ? EnvironmentNames.RoleArn : EnvironmentNames.AssumeRoleArn;
        return new RoleToAssume(arn, sessionName ?? DefaultSessionName, $"the role that {variable} names")
        {
            DurationSeconds = ParseDuration(duration),
            ExternalId = externalId,
        };
    }

    private static long? ParseDuration(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // A text that is no number is as wrong as a number that is out of bounds.
        var seconds = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return Check(seconds, EnvironmentNames.AssumeRoleSessionDuration);
    }

    private static long? Check(long? seconds, string name) =>
        seconds is null or (>= 1 and <= MaxDurationSeconds)
            ? seconds
            : throw new CredentialsException($"{name} must be a number of seconds from 1 to {MaxDurationSeconds}");
}
