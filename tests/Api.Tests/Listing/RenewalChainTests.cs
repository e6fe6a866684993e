using FsCheck.Xunit;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Listing;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Listing;

public sealed class RenewalChainTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Property]
    public async Task FollowAsync_AnyLinks_EndsAtTheLastIssuedOneOrSaysWhyNot(byte[] links, bool[] issued)
    {
        var account = new FakeAccount();
        for (var index = 0; index < links.Length; index++)
        {
            var next = links[index] % (links.Length + 2);
            account.Add($"c{index}", next == index ? null : $"c{next}", issued.Length > index && issued[index] ? 1 : 0);
        }

        if (links.Length == 0)
        {
            return;
        }

        RenewalChain chain;
        try
        {
            chain = await RenewalChain.FollowAsync(account, "c0", TimeProvider.System, awaitIssue: false, CancellationToken.None);
        }
        catch (RenewalChainException)
        {
            return;
        }

        Assert.Equal("c0", chain.Ids[0]);
        Assert.Equal(chain.Ids[^1], chain.Current.CertificateId);
        Assert.Equal(chain.Ids.Count, chain.Ids.Distinct(StringComparer.Ordinal).Count());
        Assert.True(chain.Ids.Count == 1 || chain.Current.Status == 1);
        foreach (var (id, next) in chain.Ids.Zip(chain.Ids.Skip(1)))
        {
            Assert.Equal(next, RenewalLinks.First(account.Certificates[id]));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    public async Task FollowAsync_UpToTenLinks_ReachesTheCurrentOne(int links)
    {
        var chain = await RenewalChain.FollowAsync(Chain(links), "c0", TimeProvider.System, awaitIssue: false, Cancelled);

        Assert.Equal(links + 1, chain.Ids.Count);
        Assert.Equal($"c{links}", chain.Current.CertificateId);
    }

    [Fact]
    public async Task FollowAsync_ElevenLinks_IsAnError() =>
        Assert.Contains("c10", (await Assert.ThrowsAsync<RenewalChainException>(() => RenewalChain.FollowAsync(Chain(11), "c0", TimeProvider.System, awaitIssue: false, Cancelled))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task FollowAsync_ACircle_IsAnErrorThatListsIt()
    {
        var account = new FakeAccount();
        account.Add("a", "b");
        account.Add("b", "a");

        var failure = await Assert.ThrowsAsync<RenewalChainException>(() => RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled));

        Assert.Contains("a → b → a", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FollowAsync_ALinkToWhatIsGone_StopsBeforeItAndTells()
    {
        var account = new FakeAccount();
        account.Add("a", "gone");

        var chain = await RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled);

        Assert.Equal(["a"], chain.Ids);
        Assert.Equal([("a", "gone")], chain.Missing);
    }

    [Fact]
    public async Task FollowAsync_ARenewalThatIsNotIssuedYet_StaysWithTheOldOne()
    {
        var account = new FakeAccount();
        account.Add("a", "b");
        account.Add("b", null, status: 0);

        var chain = await RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled);

        Assert.Equal(["a"], chain.Ids);
    }

    [Fact]
    public void Successor_OfAReissue_IsReplacedForAndNotReplacedBy()
    {
        var reissued = new Certificate { CertificateExtra = new CertificateExtra { ReplacedFor = "new", ReplacedBy = "original" } };

        Assert.Equal("new", RenewalLinks.First(reissued));
        Assert.Null(RenewalLinks.First(new Certificate { CertificateExtra = new CertificateExtra { ReplacedBy = "original" } }));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(0)]
    [InlineData(10)]
    public async Task FollowAsync_RenewalIsNoGoodAndReissueIs_TakesTheReissue(long statusOfRenewal)
    {
        var account = new FakeAccount();
        account.AddValid("a", renewal: "b", reissue: "c");
        account.Add("b", null, statusOfRenewal);
        account.AddValid("c");

        var chain = await RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled);

        Assert.Equal(["a", "c"], chain.Ids);
    }

    [Fact]
    public async Task FollowAsync_RenewalIsGoneAndReissueIsNot_TakesTheReissue()
    {
        var account = new FakeAccount();
        account.AddValid("a", renewal: "gone", reissue: "c");
        account.AddValid("c");

        var chain = await RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled);

        Assert.Equal(["a", "c"], chain.Ids);
        Assert.Equal([("a", "gone")], chain.Missing);
    }

    [Fact]
    public async Task FollowAsync_LinksWithBlanks_AreTrimmed()
    {
        var account = new FakeAccount();
        account.AddValid("a", renewal: " b\t");
        account.AddValid("b", renewal: "  ");

        var chain = await RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled);

        Assert.Equal(["a", "b"], chain.Ids);
    }

    [Theory]
    [InlineData(true, "b")]
    [InlineData(false, "a")]
    public async Task FollowAsync_OldOneRevokedAndRenewalUnderReview_IsTheRenewalOnlyForAWait(bool awaitIssue, string current)
    {
        var account = new FakeAccount();
        account.Add("a", "b", status: 10);
        account.Add("b", null, status: 0);

        var chain = await RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue, Cancelled);

        Assert.Equal(current, chain.Current.CertificateId);
    }

    [Fact]
    public async Task FollowAsync_ALinkedCertificateCannotBeRead_IsNamed()
    {
        var account = new FakeAccount { Failing = "b" };
        account.Add("a", "b");

        var failure = await Assert.ThrowsAsync<TencentCloudException>(
            () => RenewalChain.FollowAsync(account, "a", TimeProvider.System, awaitIssue: false, Cancelled));

        Assert.StartsWith("certificate \"b\", which renews or reissues \"a\": InternalError", failure.Message, StringComparison.Ordinal);
    }

    private static FakeAccount Chain(int links)
    {
        var account = new FakeAccount();
        for (var index = 0; index <= links; index++)
        {
            account.Add($"c{index}", index < links ? $"c{index + 1}" : null);
        }

        return account;
    }
}
