namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>A program of one language, run as its language host runs it.</summary>
internal interface IProgram
{
    /// <exception cref="OperationCanceledException">The run was aborted, and the program stopped.</exception>
    Task<ProgramExit> RunAsync(CancellationToken cancellationToken);
}
