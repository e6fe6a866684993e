namespace TencentSsl.Api.Tests.Resilience.Fleet;

/// <summary>How a simulated fleet fared.</summary>
/// <param name="Goodput">The time that the reads need at the limit, of the time that they took.</param>
/// <param name="ThrottledPerRead">The throttled answers for each read.</param>
/// <param name="LastOverMedian">The time of the process that took longest, in times of the median.</param>
/// <param name="LastOverShare">The time of the process that fared worst, in times of what an equal share of the limit would have taken it.</param>
/// <param name="MissedOfServed">The part, of the reads that an equal share serves by their deadline, that ended by it all the same.</param>
internal sealed record FleetResult(double Goodput, double ThrottledPerRead, double LastOverMedian, double LastOverShare, double MissedOfServed)
{
    private const double Limit = 10;

    public static FleetResult Of(IReadOnlyList<FleetMember> members, int reads, int throttled, TimeSpan deadline)
    {
        var starts = members.Select(member => member.Start.TotalSeconds).ToArray();
        var shares = EqualShares(starts, reads);
        var ends = members.Select(member => member.Reads.Count > 0 ? member.Reads[^1].TotalSeconds : member.Start.TotalSeconds).ToArray();
        var took = ends.Zip(starts, (end, start) => end - start).Order().ToArray();

        // A process alone gets its first reads at once and the others by the second, which an equal share of a rate does not say.
        var alone = Math.Ceiling((reads / Limit) - 1) + 0.5;
        return new FleetResult(
            Ideal(starts, reads) / ends.Max(),
            throttled / (double)members.Sum(member => member.Reads.Count),
            took[^1] / took[took.Length / 2],
            Enumerable.Range(0, members.Count).Max(i => (ends[i] - starts[i]) / Math.Max(shares[i][^1] - starts[i], alone)),
            Missed(members, shares, deadline));
    }

    private static double Missed(IReadOnlyList<FleetMember> members, double[][] shares, TimeSpan deadline)
    {
        var due = members.Select((member, i) => shares[i].Count(moment => moment <= (member.Start + deadline).TotalSeconds)).ToArray();
        return due.Zip(members, (count, member) => Math.Max(0, count - member.Reads.Count)).Sum() / Math.Max(1.0, due.Sum());
    }

    /// <summary>Gets when all reads are served at the limit.</summary>
    private static double Ideal(IEnumerable<double> starts, int reads) =>
        starts.Order().Aggregate(0.0, (busyUntil, start) => Math.Max(busyUntil, start) + (reads / Limit));

    /// <summary>Gets when each read of each process is served if all that are not done get the same of the limit at any moment.</summary>
    private static double[][] EqualShares(double[] starts, int reads)
    {
        var moments = starts.Select(_ => new double[reads]).ToArray();
        var began = Enumerable.Range(0, starts.Length).OrderBy(i => starts[i]).ToArray();
        var active = new List<(int Process, double Begin)>();
        var (now, served, next) = (0.0, 0.0, 0);
        while (next < began.Length || active.Count > 0)
        {
            var arrival = next < began.Length ? starts[began[next]] : double.MaxValue;
            var until = active.Count == 0 ? arrival : Math.Min(arrival, now + ((active[0].Begin + reads - served) * active.Count / Limit));
            foreach (var (process, begin) in active)
            {
                // The reads that are completed meanwhile.
                for (var read = (int)Math.Floor(served - begin + 1e-9); read < reads && begin + read + 1 <= served + ((until - now) * Limit / active.Count) + 1e-9; read++)
                {
                    moments[process][read] = now + ((begin + read + 1 - served) * active.Count / Limit);
                }
            }

            served += active.Count == 0 ? 0 : (until - now) * Limit / active.Count;
            now = until;
            active.RemoveAll(member => member.Begin + reads <= served + 1e-9);
            if (now >= arrival)
            {
                active.Add((began[next++], served));
            }
        }

        return moments;
    }
}
