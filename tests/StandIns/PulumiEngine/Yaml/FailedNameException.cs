namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>An expression refers to something that could not be evaluated, which has been reported already.</summary>
internal sealed class FailedNameException(string name) : Exception($"{name} could not be evaluated");
