using System.Collections.Immutable;
using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

/// <summary>The result of a function in the shape that Pulumi's code generator gives.</summary>
[OutputType]
public sealed class LookupResult
{
    public readonly string? Name;
    public readonly bool? Flag;
    public readonly int Count;
    public readonly Kind? Kind;
    public readonly Level Level;
    public readonly ImmutableArray<string> Names;
    public readonly ImmutableDictionary<string, string>? Tags;
    public readonly LookupDetail? Detail;

    [OutputConstructor]
    internal LookupResult(
        string? name,
        bool? flag,
        int count,
        Kind? kind,
        Level level,
        ImmutableArray<string> names,
        ImmutableDictionary<string, string>? tags,
        [OutputConstructorParameter("theDetail")] LookupDetail? detail)
    {
        Name = name;
        Flag = flag;
        Count = count;
        Kind = kind;
        Level = level;
        Names = names;
        Tags = tags;
        Detail = detail;
    }
}
