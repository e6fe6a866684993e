namespace TencentSsl.Plugin.Commands;

/// <summary>Finds out what a misspelt word was meant to be.</summary>
internal static class Misspelling
{
    private const int MaxDistance = 3;

    /// <summary>Gives the candidate that is nearest by single letters; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var (nearest, distance) = candidates
            .Select(candidate => (candidate, Distance: Distance(word, candidate)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is not null && (distance <= Math.Min(MaxDistance, word.Length / 2) || (word.Length > 4 && nearest.StartsWith(word, StringComparison.Ordinal))) ? nearest : null;
    }

    /// <summary>Counts the letters that have to be put in, left out, changed or swapped with the next one.</summary>
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                table[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Math.Min(
                        Math.Min(table[row - 1, column], table[row, column - 1]) + 1,
                        table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)),
                };
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
