using System.Text.Json.Serialization;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Actions;

/// <summary>The request of DescribeCertificates. Members that are null are not sent.</summary>
internal sealed record DescribeCertificatesRequest
{
    /// <summary>The most entries that one answer holds; the service gives no more where more is asked for.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>Gets the number of the page, from 1, for messages; it is not sent.</summary>
    [JsonIgnore]
    public int Page { get; init; } = 1;

    /// <summary>Gets the number of matches to pass over.</summary>
    public long? Offset { get; init; }

    /// <summary>Gets the size of the page, at most <see cref="MaxPageSize"/>.</summary>
    public long? Limit { get; init; }

    /// <summary>Gets a text that is looked for in id, alias and domain.</summary>
    public string? SearchKey { get; init; }

    /// <summary>Gets CA or SVR.</summary>
    public string? CertificateType { get; init; }

    /// <summary>Gets the project; a number here, a text in answers.</summary>
    public long? ProjectId { get; init; }

    /// <summary>Gets the status codes to keep.</summary>
    public IReadOnlyList<long>? CertificateStatus { get; init; }

    /// <summary>Gets 1 for deployable certificates, 0 for the others.</summary>
    public long? Deployable { get; init; }

    /// <summary>Gets upload or buy.</summary>
    public string? FilterSource { get; init; }

    /// <summary>Gets the tags to keep.</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Gets the ids to read.</summary>
    public IReadOnlyList<string>? CertIds { get; init; }
}
