namespace TencentSsl.Api.Signing;

/// <summary>The parts of a POST request that its signature covers.</summary>
/// <param name="Service">The product in the credential scope, such as <c>ssl</c>.</param>
/// <param name="Headers">The signed headers: lower-case names in ascending order, and the lower-case value of each.</param>
/// <param name="SignedHeaders">The names of <paramref name="Headers"/> joined with semicolons.</param>
/// <param name="Body">The exact bytes that are sent.</param>
internal readonly record struct SignableRequest(
    string Service,
    IReadOnlyList<(string Name, string Value)> Headers,
    string SignedHeaders,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>Sorts and lower-cases the headers as the algorithm wants them.</summary>
    public static SignableRequest Create(string service, ReadOnlyMemory<byte> body, params (string Name, string Value)[] headers)
    {
        var canonical = Array.ConvertAll(
            headers,
            header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.Trim().ToLowerInvariant()));
        Array.Sort(canonical, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new SignableRequest(service, canonical, string.Join(';', canonical.Select(header => header.Name)), body);
    }
}
