using System.Reflection;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>The certificates of the folder Fixtures; a file's name is the id.</summary>
internal static class Fixtures
{
    public static void AddTo(CertificateStore store)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var id in assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(id)!);
            store.Put(id, reader.ReadToEnd());
        }
    }
}
