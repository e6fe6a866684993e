using System.Globalization;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.SslApi.Http;
using TencentSsl.StandIns.SslApi.Usage;

namespace TencentSsl.StandIns.SslApi.Actions;

/// <summary>An action about where certificates are used.</summary>
internal abstract class UsageAction(string name, params string[] parameters) : IApiAction
{
    protected const int MostIds = 100;

    public string Name => name;

    public string Service => "ssl";

    public string Version => "2019-12-05";

    public IReadOnlySet<string> ParameterNames { get; } = parameters.ToHashSet(StringComparer.Ordinal);

    public bool AllowsUnsigned => false;

    public bool HasSecretParameters => false;

    public abstract PreparedCall Prepare(Parameters parameters, Account caller);

    protected static IReadOnlyList<string> Ids(Parameters parameters, string name)
    {
        var ids = parameters.Texts(name);
        return ids.Count is > 0 and <= MostIds ? [.. ids] : throw new ApiErrorException("InvalidParameter", $"{name} has {ids.Count} entries, not 1 to {MostIds}.");
    }
}

internal sealed class CreateUsageTasksAction(UsageTasks tasks) : UsageAction("CreateCertificateBindResourceSyncTask", "CertificateIds", "IsCache")
{
    public override PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var ids = Ids(parameters, "CertificateIds");
        var mayBeCached = (parameters.Integer("IsCache") ?? 1) == 1;
        return new PreparedCall(() => new JsonObject
        {
            ["CertTaskIds"] = new JsonArray([.. ids.Select(id => (JsonNode)new JsonObject { ["CertId"] = id, ["TaskId"] = tasks.Start(id, mayBeCached) })]),
        });
    }
}

internal sealed class DescribeUsageTasksAction(UsageTasks tasks) : UsageAction("DescribeCertificateBindResourceTaskResult", "TaskIds")
{
    public override PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var ids = Ids(parameters, "TaskIds");
        return new PreparedCall(() => new JsonObject { ["SyncTaskBindResourceResult"] = new JsonArray([.. ids.Select(id => (JsonNode)tasks.Poll(id))]) });
    }
}

internal sealed class DescribeUsageDetailAction(UsageTasks tasks)
    : UsageAction("DescribeCertificateBindResourceTaskDetail", "TaskId", "Limit", "Offset", "ResourceTypes", "Regions")
{
    public override PreparedCall Prepare(Parameters parameters, Account caller)
    {
        var id = parameters.RequiredText("TaskId");
        var limit = Number(parameters, "Limit", 10);
        var offset = Number(parameters, "Offset", 0);
        return limit <= MostIds
            ? new PreparedCall(() => tasks.Detail(id, parameters.Texts("ResourceTypes"), parameters.Texts("Regions"), offset, limit))
            : throw new ApiErrorException("InvalidParameter", $"The limit {limit} is over {MostIds}.");
    }

    private static int Number(Parameters parameters, string name, int otherwise) => parameters.Text(name) is not { } text
        ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ApiErrorException("InvalidParameter", $"{name} is no number.");
}
