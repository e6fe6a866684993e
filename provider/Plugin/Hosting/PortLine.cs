using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Hosting;

/// <summary>The one line on stdout, by which the engine learns the port. Nothing else may ever be written there.</summary>
internal static class PortLine
{
    public static void Write(int port)
    {
        using var stdout = Console.OpenStandardOutput();
        stdout.Write(Encoding.ASCII.GetBytes(port.ToString(CultureInfo.InvariantCulture) + "\n"));
        stdout.Flush();
    }
}
