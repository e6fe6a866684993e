using System.Globalization;

namespace TencentSsl.Api.Listing;

/// <summary>No complete list of certificates could be had. The message is one line.</summary>
internal sealed class IncompleteListException(string problem, int readings) : Exception(
    string.Create(CultureInfo.InvariantCulture, $"{problem} (read {readings} times)"));
