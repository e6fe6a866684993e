namespace TencentSsl.Api.Envelope;

/// <summary>The error member of an answer.</summary>
/// <param name="Code">A dotted code that programs may branch on.</param>
/// <param name="Message">A text for people; its wording and language are not stable.</param>
internal sealed record ApiError(string? Code, string? Message);
