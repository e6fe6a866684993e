namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>The run is over; whoever waits for an answer gets none, as with the engine.</summary>
internal sealed class DeploymentAbortedException : Exception
{
    public DeploymentAbortedException()
        : base("the deployment was aborted")
    {
    }
}
