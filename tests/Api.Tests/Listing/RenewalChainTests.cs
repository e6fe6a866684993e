using FsCheck.Xunit;
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
            chain = await RenewalChain.FollowAsync(account, "c0", CancellationToken.None);
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
            Assert.Equal(next, RenewalChain.Successor(account.Certificates[id]));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    public async Task FollowAsync_UpToTenLinks_ReachesTheCurrentOne(int links)
    {
        var chain = await RenewalChain.FollowAsync(Chain(links), "c0", Cancelled);

        Assert.Equal(links + 1, chain.Ids.Count);
        Assert.Equal($"c{links}", chain.Current.CertificateId);
    }

    [Fact]
    public async Task FollowAsync_ElevenLinks_IsAnError() =>
        Assert.Contains("c10", (await Assert.ThrowsAsync<RenewalChainException>(() => RenewalChain.FollowAsync(Chain(11), "c0", Cancelled))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task FollowAsync_ACircle_IsAnErrorThatListsIt()
    {
        var account = new FakeAccount();
        account.Add("a", "b");
        account.Add("b", "a");

        var failure = await Assert.ThrowsAsync<RenewalChainException>(() => RenewalChain.FollowAsync(account, "a", Cancelled));

        Assert.Contains("a → b → a", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FollowAsync_ALinkToWhatIsGone_StopsBeforeItAndTells()
    {
        var account = new FakeAccount();
        account.Add("a", "gone");

        var chain = await RenewalChain.FollowAsync(account, "a", Cancelled);

        Assert.Equal(["a"], chain.Ids);
        Assert.Equal("gone", chain.Missing);
    }

    [Fact]
    public async Task FollowAsync_ARenewalThatIsNotIssuedYet_StaysWithTheOldOne()
    {
        var account = new FakeAccount();
        account.Add("a", "b");
        account.Add("b", null, status: 0);

        var chain = await RenewalChain.FollowAsync(account, "a", Cancelled);

        Assert.Equal(["a"], chain.Ids);
    }

    [Fact]
    public void Successor_OfAReissue_IsReplacedForAndNotReplacedBy()
    {
        var reissued = new Certificate { CertificateExtra = new CertificateExtra { ReplacedFor = "new", ReplacedBy = "original" } };

        Assert.Equal("new", RenewalChain.Successor(reissued));
        Assert.Null(RenewalChain.Successor(new Certificate { CertificateExtra = new CertificateExtra { ReplacedBy = "original" } }));
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
