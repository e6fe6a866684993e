namespace TencentSsl.Api.Tests;

public sealed class FirstRequestTests
{
    [Fact]
    public async Task PrepareAsync_OnceOrAgain_Succeeds()
    {
        await FirstRequest.PrepareAsync();

        await FirstRequest.PrepareAsync();
    }
}
