using System.Globalization;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Listing;

/// <summary>One reading of a list, page after page, each of which overlaps the one before by an entry.</summary>
internal sealed class ListReading
{
    private const string Changed = "the list of certificates changed while it was read: try again when fewer certificates are being added or removed";

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<CertificateListItem> _items = [];
    private CertificateListItem? _last;
    private bool _begun;
    private long? _total;
    private long _position;

    /// <summary>Gets the entries.</summary>
    public IReadOnlyList<CertificateListItem> Items => _items;

    /// <summary>Gets why the reading is not complete; null where it is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Gets where the next page begins.</summary>
    public long NextOffset => _position - Overlap;

    private int Overlap => _position > 0 ? 1 : 0;

    /// <summary>Adds a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="size">How many entries were asked for.</param>
    /// <returns>Whether there is another page to read.</returns>
    public bool Add(CertificatePage page, int size)
    {
        var entries = page.Certificates ?? [];
        if ((_begun && page.TotalCount != _total) || !Continues(entries))
        {
            return Fail(Changed);
        }

        _begun = true;
        _total = page.TotalCount;
        var before = _position;
        return AddEntries(entries) && HasMore(entries.Count, size, added: _position > before);
    }

    private bool AddEntries(IReadOnlyList<CertificateListItem?> entries)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries.Skip(Overlap).ToArray())
        {
            // An entry without content counts as read, or the total could never be reached.
            _position++;
            _last = entry;
            if (entry is null)
            {
                continue;
            }

            if (entry.CertificateId is { } id && !own.Add(id))
            {
                return Fail($"the service lists certificate \"{id}\" twice on one page");
            }

            if (entry.CertificateId is { } known && !_ids.Add(known))
            {
                return Fail(Changed);
            }

            _items.Add(entry);
        }

        return true;
    }

    private bool HasMore(int entries, int size, bool added)
    {
        if (_total is not { } total)
        {
            return entries >= size;
        }

        if (_position == total)
        {
            return false;
        }

        if (_position > total)
        {
            return Fail(Changed);
        }

        // Nothing more comes, and still not all were there.
        return added || Fail(string.Create(
            CultureInfo.InvariantCulture,
            $"the service counts {total} certificates but lists {_position}: the credentials may not be allowed to see the others, or the list is changing"));
    }

    private bool Continues(IReadOnlyList<CertificateListItem?> entries) =>
        Overlap == 0 || (entries.Count > 0 && (entries[0] is null || _last is null || entries[0]!.CertificateId == _last.CertificateId));

    private bool Fail(string problem)
    {
        Problem = problem;
        return false;
    }
}
