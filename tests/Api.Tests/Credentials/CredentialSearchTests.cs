using Moq;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Sources;

namespace TencentSsl.Api.Tests.Credentials;

public sealed class CredentialSearchTests
{
    private static readonly ApiCredentials First = new("first", "key");
    private static readonly ApiCredentials Second = new("second", "key");

    [Fact]
    public async Task FetchAsync_SourceWithCredentials_EndsTheSearch()
    {
        var later = new Mock<ICredentialSource>(MockBehavior.Strict);
        var search = new CredentialSearch(
        [
            Source("empty", CredentialLookup.Nothing("nothing here")).Object,
            Source("full", CredentialLookup.Found(First)).Object,
            later.Object,
        ]);

        Assert.Same(First, await search.FetchAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FetchAsync_SecondTime_AsksOnlyTheSourceThatGave()
    {
        var empty = Source("empty", CredentialLookup.Nothing("nothing here"));
        var search = new CredentialSearch([empty.Object, Source("full", CredentialLookup.Found(First), CredentialLookup.Found(Second)).Object]);

        await search.FetchAsync(TestContext.Current.CancellationToken);

        Assert.Same(Second, await search.FetchAsync(TestContext.Current.CancellationToken));
        empty.Verify(source => source.FindAsync(It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task FetchAsync_SourceGivesNoMore_DoesNotTakeAnother()
    {
        var search = new CredentialSearch(
        [
            Source("full", CredentialLookup.Found(First), CredentialLookup.Nothing("the role is gone")).Object,
            Source("other", CredentialLookup.Found(Second)).Object,
        ]);
        await search.FetchAsync(TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => search.FetchAsync(TestContext.Current.CancellationToken).AsTask());

        Assert.Equal("the source of the credentials gives none any more: full: the role is gone", exception.Message);
    }

    private static Mock<ICredentialSource> Source(string name, params CredentialLookup[] lookups)
    {
        var source = new Mock<ICredentialSource>();
        source.SetupGet(mocked => mocked.Name).Returns(name);
        var sequence = source.SetupSequence(mocked => mocked.FindAsync(It.IsAny<CancellationToken>()));
        foreach (var lookup in lookups)
        {
            sequence.Returns(new ValueTask<CredentialLookup>(lookup));
        }

        return source;
    }
}
