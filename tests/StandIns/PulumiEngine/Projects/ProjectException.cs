namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>A project, its stack or its configuration cannot be used as it is.</summary>
public sealed class ProjectException : Exception
{
    public ProjectException()
    {
    }

    public ProjectException(string message)
        : base(message)
    {
    }

    public ProjectException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
