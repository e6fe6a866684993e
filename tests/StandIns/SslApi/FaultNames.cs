namespace TencentSsl.StandIns.SslApi;

/// <summary>The faults that are no API error code. Any code is a fault as well, by its own name.</summary>
public static class FaultNames
{
    /// <summary>502 with a page, as from a gateway.</summary>
    public const string Html502 = "html-502";

    /// <summary>200 with a page, as from a captive portal.</summary>
    public const string Html200 = "html-200";

    /// <summary>429 with Retry-After.</summary>
    public const string Http429 = "http-429";

    /// <summary>503 with Retry-After.</summary>
    public const string Http503 = "http-503";

    /// <summary>200 with nothing in it.</summary>
    public const string EmptyBody = "empty-body";

    /// <summary>An envelope whose Response is null.</summary>
    public const string NullResponse = "null-response";

    /// <summary>The first half of the answer as the whole of it.</summary>
    public const string TruncatedJson = "truncated-json";

    /// <summary>The answer with further members beside Response.</summary>
    public const string ExtraKeys = "extra-keys";

    /// <summary>The answer compressed, asked for or not.</summary>
    public const string Gzip = "gzip";

    /// <summary>The connection is reset before a byte of the answer.</summary>
    public const string ResetBeforeAnswer = "reset-before-answer";

    /// <summary>The connection breaks after half of the body.</summary>
    public const string ResetMidBody = "reset-mid-body";

    /// <summary>No answer, until the client hangs up.</summary>
    public const string Stall = "stall";

    /// <summary>The answer in pieces of 16 bytes, half a second apart.</summary>
    public const string SlowBody = "slow-body";

    /// <summary>50 MiB of valid JSON.</summary>
    public const string HugeBody = "huge-body";

    /// <summary>A body that goes on until the client hangs up.</summary>
    public const string EndlessBody = "endless-body";

    /// <summary>302 to the same address.</summary>
    public const string Redirect = "redirect";
}
