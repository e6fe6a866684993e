using System.Globalization;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Usage;

/// <summary>
/// Finds out where certificates are used. The service looks in the background, a task for each certificate: they are started in one call
/// and polled in one call until none runs any more. A task that fails, or takes too long, is a problem of its certificate alone.
/// </summary>
/// <param name="client">The service.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Is given a sentence before each wait.</param>
internal sealed class UsageReader(ISslApiClient client, TimeProvider time, Func<string, CancellationToken, Task> progress)
{
    private const int PageSize = 100;
    private const int MaxPages = 1000;

    /// <summary>How long all tasks of a call may run, of the time that the call has: the rest is for reading what they found.</summary>
    private const double ShareOfTasks = 0.8;

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly List<BoundResource> _resources = [];
    private readonly List<UsageProblem> _problems = [];
    private readonly long _started = time.GetTimestamp();
    private readonly TimeSpan _limit = TimeSpan.FromSeconds(Math.Round(client.TimeLeft(LongestRun).TotalSeconds * ShareOfTasks, 1));

    /// <summary>Reads where certificates are used. A reader reads once.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    public async Task<UsageReading> ReadAsync(UsageQuery query, CancellationToken cancellationToken)
    {
        var done = await RunTasksAsync(query.CertificateIds, query.MaxAge == TimeSpan.Zero, cancellationToken);
        if (query.MaxAge is { } age && age > TimeSpan.Zero)
        {
            var oldest = time.GetUtcNow() + client.ClockOffset - age;
            var stale = done.Where(item => ChinaTime.Parse(item.Value.CacheTime) < oldest).Select(item => item.Key).ToArray();
            if (stale.Length > 0)
            {
                foreach (var (id, task) in await RunTasksAsync(stale, true, cancellationToken))
                {
                    done[id] = task;
                }
            }
        }

        foreach (var (id, task) in done)
        {
            await ReadTaskAsync(id, task, query, done.Count == 1, cancellationToken);
        }

        return new UsageReading(_resources, _problems, done.Values.Select(task => ChinaTime.Parse(task.CacheTime)).Min());
    }

    /// <summary>Starts tasks and waits for them; gives those that succeeded, by certificate.</summary>
    private async Task<Dictionary<string, UsageTask>> RunTasksAsync(IReadOnlyList<string> ids, bool anew, CancellationToken cancellationToken)
    {
        var answer = await client.CreateUsageTasksAsync(new CreateUsageTasksRequest(ids) { IsCache = anew ? 0 : null }, cancellationToken);
        var running = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (answer.CertTaskIds?.FirstOrDefault(task => task?.CertId == id)?.TaskId is { Length: > 0 } taskId)
            {
                running[id] = taskId;
            }
            else
            {
                AddProblem(id, "the service started no look-up for it");
            }
        }

        var done = new Dictionary<string, UsageTask>(StringComparer.Ordinal);
        for (var wait = FirstWait; running.Count > 0; wait = Min(wait * 1.5, LongestWait))
        {
            await TryPollAsync(running, done, cancellationToken);
            var remaining = _limit - time.GetElapsedTime(_started);
            if (running.Count > 0 && remaining <= TimeSpan.Zero)
            {
                foreach (var id in running.Keys)
                {
                    AddProblem(id, $"the service's look-up was still running after {Duration.Text(_limit)}");
                }

                break;
            }

            if (running.Count > 0)
            {
                await progress(
                    string.Create(CultureInfo.InvariantCulture, $"looking up where {ids.Count} certificates are used: {done.Count} done, {running.Count} running"),
                    cancellationToken);
                await Task.Delay(Min(wait, remaining), time, cancellationToken);
            }
        }

        return done;
    }

    /// <summary>Polls once. A fault that may pass is left to the next poll; the tasks run on meanwhile.</summary>
    private async Task TryPollAsync(Dictionary<string, string> running, Dictionary<string, UsageTask> done, CancellationToken cancellationToken)
    {
        try
        {
            await PollAsync(running, done, cancellationToken);
        }
        catch (TencentCloudException exception) when (exception.Failure.Class == ErrorClass.Retry && time.GetElapsedTime(_started) < _limit)
        {
            await progress($"a poll of the look-ups failed, they go on: {exception.Message}", cancellationToken);
        }
    }

    private async Task PollAsync(Dictionary<string, string> running, Dictionary<string, UsageTask> done, CancellationToken cancellationToken)
    {
        var answer = await client.DescribeUsageTasksAsync(new DescribeUsageTasksRequest([.. running.Values]), cancellationToken);
        foreach (var (id, taskId) in running.ToArray())
        {
            if (answer.SyncTaskBindResourceResult?.FirstOrDefault(task => task?.TaskId == taskId) is not { } task || task.Status is null or UsageTask.Running)
            {
                continue;
            }

            running.Remove(id);
            if (task.Status == UsageTask.Failed)
            {
                AddProblem(id, $"the service's look-up failed: {Describe(task.Error)}");
            }
            else
            {
                done[id] = task;
            }
        }
    }

    private async Task ReadTaskAsync(string id, UsageTask task, UsageQuery query, bool alone, CancellationToken cancellationToken)
    {
        var types = Types(task, query);
        try
        {
            if (types is not [])
            {
                await ReadPagesAsync(id, task.TaskId!, types, query, cancellationToken);
            }
        }
        catch (TencentCloudException exception) when (!alone && exception.Failure.Class is not (ErrorClass.Credentials or ErrorClass.Permission))
        {
            AddProblem(id, exception.Message);
        }
    }

    private async Task ReadPagesAsync(string id, string taskId, IReadOnlyList<string>? types, UsageQuery query, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MaxPages; page++)
        {
            var request = new DescribeUsageDetailRequest(
                taskId,
                PageSize.ToString(CultureInfo.InvariantCulture),
                (page * PageSize).ToString(CultureInfo.InvariantCulture))
            {
                ResourceTypes = types,
                Regions = query.Regions.Count > 0 ? query.Regions : null,
            };
            var answer = await client.DescribeUsageDetailAsync(request, cancellationToken);
            if (answer.Status == UsageTask.Failed)
            {
                AddProblem(id, "the service's look-up failed when its resources were read");
                return;
            }

            var lists = ResourceKinds.Read(answer.Lists, id).Where(list => IsWanted(list, query)).ToArray();
            _resources.AddRange(lists.SelectMany(list => list.Resources));
            foreach (var list in lists.Where(list => list.Error is not null && page == 0))
            {
                _problems.Add(new UsageProblem(id, list.ResourceType, list.Region, OneLine.Of(list.Error!, 200)));
            }

            var more = lists.Where(list => list.TotalCount > (page + 1L) * PageSize).ToArray();
            foreach (var list in more.Where(list => list.Resources.Count == 0))
            {
                _problems.Add(new UsageProblem(id, list.ResourceType, list.Region, string.Create(CultureInfo.InvariantCulture, $"the service counts {list.TotalCount} resources and lists fewer")));
            }

            if (more.All(list => list.Resources.Count == 0))
            {
                return;
            }
        }
    }

    /// <summary>Gives the types that have resources and are wanted; null for all, where the service does not count them.</summary>
    private static IReadOnlyList<string>? Types(UsageTask task, UsageQuery query)
    {
        IReadOnlyList<string>? wanted = query.ResourceTypes.Count > 0 ? query.ResourceTypes : null;
        if (task.BindResourceResult is not { } counts)
        {
            return wanted;
        }

        // A region without a count may have any number.
        return [.. counts.OfType<UsageCount>()
            .Where(count => count.BindResourceRegionResult?.Any(region => region?.TotalCount != 0) ?? true)
            .Select(count => count.ResourceType?.Trim().ToLowerInvariant())
            .OfType<string>()
            .Where(type => ResourceKinds.All.Contains(type) && (wanted?.Contains(type) ?? true))
            .Distinct(StringComparer.Ordinal)];
    }

    private static bool IsWanted(ResourceList list, UsageQuery query) =>
        (query.ResourceTypes.Count == 0 || query.ResourceTypes.Contains(list.ResourceType))
        && (query.Regions.Count == 0 || list.Region is null || query.Regions.Contains(list.Region));

    private void AddProblem(string id, string text) => _problems.Add(new UsageProblem(id, null, null, text));

    private static string Describe(UsageTaskError? error) => (error?.Code, error?.Message) switch
    {
        (null or "", null or "") => "it does not say why",
        (null or "", var message) => OneLine.Of(message, 200),
        (var code, null or "") => OneLine.Of(code, 100),
        var (code, message) => $"{OneLine.Of(code, 100)}: {OneLine.Of(message, 200)}",
    };

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
