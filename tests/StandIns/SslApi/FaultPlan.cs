using System.Text.RegularExpressions;
using TencentSsl.StandIns.SslApi.Faults;

namespace TencentSsl.StandIns.SslApi;

/// <summary>The faults to be played. A request that passed every check and the rate limit takes the first that fits it.</summary>
public sealed partial class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<PlannedFault> _planned = [];

    internal FaultPlan()
    {
    }

    /// <summary>Plans a fault.</summary>
    /// <param name="fault">One of <see cref="FaultNames"/>, or the code of an API error.</param>
    /// <param name="count">For how many requests; for ever when null.</param>
    /// <param name="certificateId">Only for requests for this certificate.</param>
    /// <param name="action">Only for this action; for those of the SSL service when null.</param>
    public void Add(string fault, int? count = null, string? certificateId = null, string? action = null)
    {
        if (!FaultAnswers.Has(fault) && !ApiCode().IsMatch(fault))
        {
            throw new ArgumentException($"No such fault: {fault}. It is the code of an API error or one of {string.Join(", ", FaultAnswers.Names)}.", nameof(fault));
        }

        if (count is <= 0)
        {
            throw new ArgumentException($"The count of the fault {fault} is not positive.", nameof(count));
        }

        lock (_lock)
        {
            _planned.Add(new PlannedFault(fault, count, certificateId, action));
        }
    }

    /// <summary>Forgets all faults.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _planned.Clear();
        }
    }

    internal string? Take(string service, string action, string? certificateId)
    {
        lock (_lock)
        {
            var index = _planned.FindIndex(planned => planned.Fits(service, action, certificateId));
            if (index < 0)
            {
                return null;
            }

            var planned = _planned[index];
            if (planned.Remaining == 1)
            {
                _planned.RemoveAt(index);
            }
            else
            {
                _planned[index] = planned with { Remaining = planned.Remaining - 1 };
            }

            return planned.Name;
        }
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)*$")]
    private static partial Regex ApiCode();
}
