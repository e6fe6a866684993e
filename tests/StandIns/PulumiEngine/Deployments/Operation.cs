namespace TencentSsl.StandIns.PulumiEngine;

/// <summary>What the engine is asked to do. There is no stored state, so everything is always new.</summary>
public enum Operation
{
    Preview,
    Up,
}
