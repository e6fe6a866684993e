namespace TencentSsl.Benchmarks.Reporting;

/// <summary>Measured values of one thing, at least one.</summary>
internal sealed class Samples(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Median => At(0.5);

    public double LowerQuartile => At(0.25);

    public double Percentile99 => At(0.99);

    private double At(double share)
    {
        var position = share * (_sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, _sorted.Length - 1);
        return _sorted[below] + ((_sorted[above] - _sorted[below]) * (position - below));
    }
}
