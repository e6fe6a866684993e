using System.Globalization;

namespace TencentSsl.Api.Listing;

/// <summary>A list of certificates changed each time it was read, so that no complete one could be had.</summary>
internal sealed class ListChangedException(int readings) : Exception(
    string.Create(CultureInfo.InvariantCulture, $"the list of certificates changed in each of {readings} readings; try again when fewer certificates are being added or removed"));
