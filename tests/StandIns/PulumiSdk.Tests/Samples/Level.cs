namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

public enum Level
{
    None = 0,
    Two = 2,
}
