using FsCheck.Xunit;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Listing;

namespace TencentSsl.Api.Tests.Listing;

public sealed class CertificateListerTests
{
    private static readonly DescribeCertificatesRequest All = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(1999, 2)]
    [InlineData(2000, 3)]
    [InlineData(2500, 3)]
    public async Task ReadAsync_AListThatStandsStill_IsReadWholeInFewPages(int count, int pages)
    {
        var account = FakeAccount.With(count);

        var items = await new CertificateLister(account).ReadAsync(All, Cancelled);

        Assert.Equal(account.Items.Select(item => item!), items);
        Assert.Equal(pages, account.Pages.Count);
    }

    [Property]
    public async Task ReadAsync_AListThatChangesBetweenPages_NeitherRepeatsNorLosesAnEntry((byte Kind, ushort At)[] changes)
    {
        var account = FakeAccount.With(2300);
        var stable = account.Items.Select(item => item!.CertificateId!).ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var (kind, at) in changes)
        {
            account.ThenChange(items =>
            {
                var index = at % (items.Count + 1);
                switch (kind % 4)
                {
                    case 0:
                        items.Insert(index, FakeAccount.Item($"new{number++}"));
                        break;
                    case 1 when index < items.Count:
                        stable.Remove(items[index]!.CertificateId!);
                        items.RemoveAt(index);
                        break;
                    case 2 when index < items.Count:
                        // One goes and another comes: the total stays.
                        stable.Remove(items[index]!.CertificateId!);
                        items.RemoveAt(index);
                        items.Add(FakeAccount.Item($"new{number++}"));
                        break;
                }
            });
        }

        IReadOnlyList<string> ids;
        try
        {
            ids = [.. (await new CertificateLister(account).ReadAsync(All, CancellationToken.None)).Select(item => item.CertificateId!)];
        }
        catch (IncompleteListException)
        {
            return;
        }

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(stable, ids.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_AListThatChangesEachTime_IsAnError()
    {
        var account = FakeAccount.With(1500);
        for (var change = 0; change < 20; change++)
        {
            account.ThenChange(items => items.RemoveAt(0));
        }

        await Assert.ThrowsAsync<IncompleteListException>(() => new CertificateLister(account).ReadAsync(All, Cancelled));
    }

    [Fact]
    public async Task ReadAsync_EntriesThatAreNullOrHaveNoId_DropNoOther()
    {
        var account = FakeAccount.With(3);
        account.Items.Insert(1, null);
        account.Items.Add(new Models.CertificateListItem());

        var items = await new CertificateLister(account).ReadAsync(All, Cancelled);

        Assert.Equal(["cert0", "cert1", "cert2", null], items.Select(item => item.CertificateId));
    }

    [Theory]
    [InlineData(500, 1)]
    [InlineData(1500, 2)]
    public async Task ReadByIdAsync_ManyIds_TakesARequestForAThousand(int count, int requests)
    {
        var account = FakeAccount.With(3000);

        var items = await new CertificateLister(account).ReadByIdAsync([.. Enumerable.Range(0, count).Select(number => $"cert{number}")], Cancelled);

        Assert.Equal(count, items.Count);
        Assert.Equal(requests, account.Pages.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(1500)]
    public async Task ReadAsync_PagesWithoutTotalCount_ReadsOnUntilAPageIsNotFull(int count)
    {
        var account = FakeAccount.With(count);
        account.Count = _ => null;

        Assert.Equal(count, (await new CertificateLister(account).ReadAsync(All, Cancelled)).Count);
    }

    [Fact]
    public async Task ReadAsync_FewerListedThanCounted_SaysBothNumbers()
    {
        var account = FakeAccount.With(10);
        account.Count = _ => 12;

        var failure = await Assert.ThrowsAsync<IncompleteListException>(() => new CertificateLister(account).ReadAsync(All, Cancelled));

        Assert.StartsWith("the service counts 12 certificates but lists 10: the credentials may not be allowed to see the others", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_OneIdTwiceOnAPage_SaysThat()
    {
        var account = FakeAccount.With(3);
        account.Items.Add(FakeAccount.Item("cert1"));

        var failure = await Assert.ThrowsAsync<IncompleteListException>(() => new CertificateLister(account).ReadAsync(All, Cancelled));

        Assert.StartsWith("the service lists certificate \"cert1\" twice on one page", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_PageTooLarge_IsReadInSmallerOnes()
    {
        var account = FakeAccount.With(700);
        account.LargestPage = 100;

        Assert.Equal(700, (await new CertificateLister(account).ReadAsync(All, Cancelled)).Count);
    }

    [Fact]
    public async Task ReadAsync_EvenTheSmallestPageTooLarge_Fails()
    {
        var account = FakeAccount.With(700);
        account.LargestPage = 0;

        await Assert.ThrowsAsync<TencentCloudException>(() => new CertificateLister(account).ReadAsync(All, Cancelled));
    }
}
