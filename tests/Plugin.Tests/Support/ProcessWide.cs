namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Tests that change what the whole process shares. They run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "process-wide";
}
