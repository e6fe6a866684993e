using System.Text.RegularExpressions;
using TencentSsl.StandIns.SslApi.Access;
using TencentSsl.StandIns.SslApi.Http;

namespace TencentSsl.StandIns.SslApi.Actions;

/// <summary>What both ways to assume a role check alike.</summary>
internal static partial class RoleParameters
{
    private const long MaxSeconds = 43200;

    public static TimeSpan Check(Parameters parameters)
    {
        Require(RoleArn(), "RoleArn", parameters.RequiredText("RoleArn"));
        Require(SessionName(), "RoleSessionName", parameters.RequiredText("RoleSessionName"));
        var seconds = parameters.Integer("DurationSeconds") ?? (long)KeyRing.DefaultLifetime.TotalSeconds;
        return seconds is > 0 and <= MaxSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new ApiErrorException("InvalidParameterValue", $"DurationSeconds must be from 1 to {MaxSeconds}.");
    }

    private static void Require(Regex form, string name, string value)
    {
        if (!form.IsMatch(value))
        {
            throw new ApiErrorException("InvalidParameterValue", $"The parameter {name} has not the right form.");
        }
    }

    [GeneratedRegex(@"\Aqcs::cam::uin/[0-9]+:role(Name)?/[^/\s]+\z")]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"\A[A-Za-z0-9=,.@_-]{2,128}\z")]
    private static partial Regex SessionName();
}
