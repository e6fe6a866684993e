using System.Globalization;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Diagnostics;

/// <summary>
/// The debug log. It is an allow-list: what may be logged are the parameters of these methods, and none of them can hold
/// a key, a token, a signature, a header or a body.
/// </summary>
internal sealed class ApiLog(TextWriter? writer, TimeProvider time)
{
    private const int MaxLine = 1000;

    /// <summary>Gets the log that writes nothing.</summary>
    public static ApiLog None { get; } = new(null, TimeProvider.System);

    /// <summary>Gets a value indicating whether anything is written.</summary>
    public bool IsEnabled => writer is not null;

    public void Sending(string action, int attempt, string endpoint) =>
        Write($"{action} attempt {attempt} to {endpoint}");

    public void Answered(string action, int attempt, TimeSpan elapsed, ApiFailure? failure) =>
        Write($"{action} attempt {attempt} {(failure is null ? "succeeded" : Describe(failure))} after {Duration.Text(elapsed)}");

    public void Retrying(ApiFailure failure, TimeSpan delay) =>
        Write($"retrying after {Describe(failure)}, in {Duration.Text(delay)} ({failure.Recovery})");

    /// <summary>Names a member of an answer that cannot be read and counts as absent.</summary>
    public void Unreadable(string member) => Write($"the answer's member {member} has a value that cannot be read and counts as absent");

    public void UsingCredentials(string source) => Write($"using credentials from {source}");

    public void NotTraced(string collector, string reason) => Write($"spans could not be sent to {collector}: {reason}");

    private static string Describe(ApiFailure failure) =>
        $"{failure.Kind} failure, code {failure.Code ?? "none"}, HTTP status {failure.HttpStatus?.ToString(CultureInfo.InvariantCulture) ?? "none"}, request id {failure.RequestId ?? "none"}";

    private void Write(string text)
    {
        if (writer is null)
        {
            return;
        }

        lock (writer)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} tencentssl {OneLine.Of(text, MaxLine)}"));
            writer.Flush();
        }
    }
}
