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

    public void Sending(string action, int attempt, string endpoint) =>
        Write($"{action} attempt {attempt} to {endpoint}");

    public void Answered(string action, int attempt, TimeSpan elapsed, ApiFailure? failure) =>
        Write($"{action} attempt {attempt} {(failure is null ? "succeeded" : Describe(failure))} after {Duration.Text(elapsed)}");

    public void Repeating(ApiFailure failure, TimeSpan delay) =>
        Write($"repeating after {Describe(failure)}, in {Duration.Text(delay)} ({failure.Recovery})");

    public void Invoked(string function, bool succeeded, TimeSpan elapsed) =>
        Write($"{function} {(succeeded ? "succeeded" : "failed")} after {Duration.Text(elapsed)}");

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
