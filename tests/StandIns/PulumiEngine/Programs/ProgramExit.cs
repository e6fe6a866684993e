using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.PulumiEngine.Programs;

/// <summary>How a program ended, as a language host tells the engine.</summary>
/// <param name="Error">What went wrong, for the engine to say; empty when all is well.</param>
/// <param name="Bail">Whether the program failed and has said so itself.</param>
internal sealed record ProgramExit(string Error = "", bool Bail = false)
{
    public bool Failed => Bail || Error.Length > 0;

    public JsonObject ToJson()
    {
        var response = new JsonObject();
        if (Error.Length > 0)
        {
            response["error"] = Error;
        }

        if (Bail)
        {
            response["bail"] = true;
        }

        return response;
    }
}
