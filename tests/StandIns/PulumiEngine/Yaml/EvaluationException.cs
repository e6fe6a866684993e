using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>An expression cannot be evaluated.</summary>
internal sealed class EvaluationException(string message, YamlNode node, string detail = "") : Exception(message)
{
    public YamlNode Node => node;

    public string Detail => detail;
}
