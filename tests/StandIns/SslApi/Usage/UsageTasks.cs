using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.SslApi.Certificates;
using TencentSsl.StandIns.SslApi.Http;

namespace TencentSsl.StandIns.SslApi.Usage;

/// <summary>The look-ups of where certificates are used. A certificate without a plan is used nowhere.</summary>
public sealed class UsageTasks
{
    private readonly ConcurrentDictionary<string, UsagePlan> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Started> _tasks = new(StringComparer.Ordinal);
    private readonly TimeProvider _timeProvider;
    private int _count;

    internal UsageTasks(TimeProvider timeProvider) => _timeProvider = timeProvider;

    /// <summary>Says what a look-up of a certificate finds.</summary>
    public void Put(string certificateId, UsagePlan plan) => _plans[certificateId] = plan;

    internal string Start(string certificateId, bool mayBeCached)
    {
        var plan = _plans.GetValueOrDefault(certificateId) ?? new UsagePlan();
        var age = mayBeCached ? plan.CachedFor ?? TimeSpan.Zero : TimeSpan.Zero;
        var id = $"task{Interlocked.Increment(ref _count)}";
        _tasks[id] = new Started(plan, _timeProvider.GetUtcNow() - age, mayBeCached && plan.CachedFor is not null ? 0 : plan.Polls);
        return id;
    }

    internal JsonObject Poll(string taskId)
    {
        var task = Find(taskId);
        var isRunning = task.TakePoll();
        var answer = new JsonObject { ["TaskId"] = taskId, ["Status"] = isRunning ? 0 : task.Plan.Error is null ? 1 : 2, ["CacheTime"] = ApiTime.Format(task.Made) };
        answer["Error"] = isRunning || task.Plan.Error is null ? null : new JsonObject { ["Code"] = task.Plan.Error, ["Message"] = "The stand-in was told to fail." };
        answer["BindResourceResult"] = isRunning || task.Plan.Error is not null ? null : Counts(task.Plan);
        return answer;
    }

    internal JsonObject Detail(string taskId, IReadOnlySet<string> types, IReadOnlySet<string> regions, int offset, int limit)
    {
        var task = Find(taskId);
        var answer = new JsonObject { ["Status"] = 1, ["CacheTime"] = ApiTime.Format(task.Made) };
        foreach (var (type, lists) in Lists(task.Plan))
        {
            if (types.Count > 0 && !types.Contains(type.ToLowerInvariant()))
            {
                continue;
            }

            var shown = lists.Where(list => regions.Count == 0 || list["Region"] is not { } region || regions.Contains(region.GetValue<string>()));
            answer[type] = new JsonArray([.. shown.Select(list => (JsonNode)Page(list, offset, limit))]);
        }

        return answer;
    }

    private static JsonObject Page(JsonObject list, int offset, int limit)
    {
        var page = list.DeepClone().AsObject();
        var name = page.ContainsKey("Environments") ? "Environments" : "InstanceList";
        page[name] = new JsonArray([.. (page[name]?.AsArray() ?? []).Skip(offset).Take(limit).Select(item => item?.DeepClone())]);
        return page;
    }

    private static JsonArray Counts(UsagePlan plan) => new([.. Lists(plan).Select(type => (JsonNode)new JsonObject
    {
        ["ResourceType"] = type.Type,
        ["BindResourceRegionResult"] = new JsonArray([.. type.Lists.Select(list => (JsonNode)new JsonObject
        {
            ["Region"] = list["Region"]?.DeepClone(),
            ["TotalCount"] = (list["InstanceList"] ?? list["Environments"])?.AsArray().Count ?? 0,
        })]),
    })]);

    private static IEnumerable<(string Type, JsonObject[] Lists)> Lists(UsagePlan plan) =>
        JsonNode.Parse(plan.Detail)!.AsObject().Select(type => (type.Key, type.Value!.AsArray().Select(list => list!.AsObject()).ToArray()));

    private Started Find(string taskId) => _tasks.TryGetValue(taskId, out var task)
        ? task
        : throw new ApiErrorException("FailedOperation.CertificateSyncTaskIdInvalid", $"There is no task {taskId}.");

    private sealed class Started(UsagePlan plan, DateTimeOffset made, int polls)
    {
        private int _polls = polls;

        public UsagePlan Plan => plan;

        public DateTimeOffset Made => made;

        public bool TakePoll() => Interlocked.Decrement(ref _polls) >= 0;
    }
}
