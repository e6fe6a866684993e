using TencentSsl.Api.Resilience;
using TencentSsl.StandIns.SslApi;
using TencentSsl.StandIns.SslApi.Access;

namespace TencentSsl.Api.Tests.Resilience.Fleet;

/// <summary>
/// Many processes that share one account's limit, each with the product's rate limiter, all reads of a process at once. The server has
/// the limit of the API stand-in. Each process has a latency of its
/// own from 50 to 400 ms that varies by a twentieth, two round trips for its connections, and a clock that is some 10 ms off.
/// </summary>
internal sealed class FleetSimulation
{
    private const int Limit = 10;
    private const double ClockError = 0.010;

    private static readonly Account Everybody = new("AKIDFLEET", "key");

    private readonly SimulatedTime _time = new();
    private readonly SlidingWindowLimiter _server;
    private readonly Random _random;
    private readonly TimeSpan _deadline;
    private int _throttled;

    private FleetSimulation(int seed, TimeSpan deadline)
    {
        _random = new Random(seed);
        _server = new SlidingWindowLimiter(Limit, _time.Clock(TimeSpan.Zero, static () => { }));
        _deadline = deadline;
    }

    /// <summary>Runs a fleet until its last read has been answered or has been given up.</summary>
    /// <param name="processes">The number of processes.</param>
    /// <param name="reads">The reads of each of them.</param>
    /// <param name="begunWithin">The time in which the processes begin, at moments drawn at random.</param>
    /// <param name="deadline">The time that a read has, from its process's beginning.</param>
    /// <param name="seed">Decides what is drawn.</param>
    public static FleetResult Run(int processes, int reads, TimeSpan begunWithin, TimeSpan deadline, int seed)
    {
        var simulation = new FleetSimulation(seed, deadline);
        var members = Enumerable.Range(0, processes).Select(_ => simulation.Begin(reads, begunWithin * simulation._random.NextDouble())).ToArray();
        while (simulation._time.MoveNext() && !Array.TrueForAll(members, member => member.IsDone(reads)))
        {
        }

        return FleetResult.Of(members, reads, simulation._throttled, deadline);
    }

    private FleetMember Begin(int reads, TimeSpan start)
    {
        var member = new FleetMember(start, TimeSpan.FromSeconds(0.05 + (0.35 * _random.NextDouble())));
        var clock = _time.Clock(TimeSpan.FromSeconds(ClockError * Normal()), () => Send(member));
        member.Limiter = new RequestRateLimiter(Limit, clock, _random.NextDouble);
        _time.After(start, () =>
        {
            for (var read = 0; read < reads; read++)
            {
                member.Acquire(isRetry: false);
            }

            Send(member);
        });
        _time.After(start + _deadline, member.GiveUp);
        return member;
    }

    private void Send(FleetMember member)
    {
        foreach (var permit in member.TakeGranted())
        {
            var back = Half(member.Latency);
            var connecting = member.IsConnected ? TimeSpan.Zero : 2 * member.Latency;
            _time.After(connecting + Half(member.Latency), () =>
            {
                permit.Outcome = TryAdmit() ? RequestOutcome.Admitted : RequestOutcome.Throttled;
                _time.After(back, () => Answer(member, permit));
            });
        }
    }

    private void Answer(FleetMember member, RateLimitPermit permit)
    {
        if (permit.Outcome == RequestOutcome.Throttled)
        {
            member.Acquire(isRetry: true);
        }
        else
        {
            member.AddRead(TimeSpan.FromTicks(_time.Now));
        }

        member.IsConnected = true;
        permit.Dispose();
        Send(member);
    }

    private bool TryAdmit()
    {
        var admitted = _server.TryAdmit(Everybody, "DescribeCertificate");
        _throttled += admitted ? 0 : 1;
        return admitted;
    }

    private TimeSpan Half(TimeSpan latency) => latency / 2 * (0.95 + (0.1 * _random.NextDouble()));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
