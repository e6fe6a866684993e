using System.Globalization;

namespace TencentSsl.Api.Tests.Support;

/// <summary>Runs what is in it under another culture.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = new CultureInfo(name);

    /// <summary>Gets cultures with other calendars, digits and rules of letter case.</summary>
    public static TheoryData<string> Odd => ["th-TH", "ar-SA", "fa-IR", "tr-TR"];

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
