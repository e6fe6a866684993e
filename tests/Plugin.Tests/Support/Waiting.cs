namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Waits for what would never come if something broke: after minutes a test has failed rather than is slow.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Reason = TimeSpan.FromMinutes(2);

    public static Task WithinReason(this Task task) => task.WaitAsync(Reason, TestContext.Current.CancellationToken);

    public static Task<T> WithinReason<T>(this Task<T> task) => task.WaitAsync(Reason, TestContext.Current.CancellationToken);
}
