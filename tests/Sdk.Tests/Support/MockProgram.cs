using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace TencentSsl.Sdk.Tests.Support;

/// <summary>Runs a program against mocks.</summary>
internal static class MockProgram
{
    public static async Task<T> RunAsync<T>(RecordingMocks mocks, Func<Task<T>> program)
    {
        var result = default(T)!;
        await Deployment.TestAsync(mocks, new TestOptions(), async () =>
        {
            result = await program();
        });
        return result;
    }

    /// <summary>Runs a program that makes one call, and gives the token and the arguments of the call.</summary>
    public static async Task<(string? Token, string Arguments)> CallAsync<T>(Func<Task<T>> program)
    {
        var mocks = new RecordingMocks(new Dictionary<string, object>());
        await RunAsync(mocks, program);
        var call = Assert.Single(mocks.Calls);
        return (call.Token, CanonicalJson.Of(call.Args));
    }
}
