namespace TencentSsl.Api.Certificates;

/// <summary>The status of a certificate: the code of member Status, and a word for it that depends on no language.</summary>
/// <param name="Code">The API's number.</param>
/// <param name="Name">The word.</param>
/// <param name="Description">What the API says with it, and what comes next.</param>
/// <param name="IsFinal">Whether a certificate that has not been issued never will be once it is in this status.</param>
/// <param name="InForce">Whether a certificate in this status has been issued and not withdrawn; within its dates it is then valid.</param>
internal sealed record CertificateStatus(long? Code, string Name, string Description, bool IsFinal = false, bool InForce = false)
{
    public static CertificateStatus Issued { get; } = new(1, "Issued", "Approved and issued.", InForce: true);

    public static CertificateStatus Expired { get; } = new(3, "Expired", "Past its end of validity.", IsFinal: true);

    /// <summary>Gets the status for numbers that the list does not have.</summary>
    public static CertificateStatus Unknown { get; } = new(null, "Unknown", "A number that this version of the provider does not know; the raw `status` has it.");

    /// <summary>Gets the sixteen statuses of the API's page, in the order of their numbers.</summary>
    public static IReadOnlyList<CertificateStatus> Known { get; } =
    [
        new(0, "UnderReview", "Applied for, under review."),
        Issued,
        new(2, "ReviewFailed", "The review failed; `statusMsg` has the reason.", IsFinal: true),
        Expired,
        new(4, "DnsRecordAdded", "The DNS record for validation was added automatically; validation is pending."),
        new(5, "AwaitingDocuments", "An enterprise certificate whose documents have not been submitted."),
        new(6, "Cancelling", "The order is being cancelled."),
        new(7, "Cancelled", "The order was cancelled.", IsFinal: true),
        new(8, "AwaitingConfirmationLetter", "Documents are submitted, the confirmation letter has to be uploaded."),

        // Not in force: its owner has asked to withdraw it, and from one moment to the next clients may refuse it.
        new(9, "Revoking", "The certificate is being revoked."),
        new(10, "Revoked", "The certificate was revoked.", IsFinal: true),

        // In force: the certificate that is being replaced keeps its validity until the new one is there.
        new(11, "Reissuing", "The certificate is being reissued.", InForce: true),

        // Not in force, as with 9: the revocation has been asked for, and only a letter is missing.
        new(12, "AwaitingRevocationLetter", "The letter that confirms the revocation has to be uploaded."),
        new(13, "FreeAwaitingDocuments", "A free certificate whose documents have not been submitted."),
        new(14, "Refunded", "The order was refunded.", IsFinal: true),

        // In force: another account will own it, which changes nothing for those who connect.
        new(15, "Migrating", "The certificate is being moved to another account.", InForce: true),
    ];

    /// <summary>Finds the status of a number; null where the API told none.</summary>
    public static CertificateStatus? Find(long? code) =>
        code is null ? null : Known.FirstOrDefault(status => status.Code == code) ?? Unknown;

    /// <summary>Finds the status of a word; null where there is no such word.</summary>
    public static CertificateStatus? Find(string name) =>
        name == Unknown.Name ? Unknown : Known.FirstOrDefault(status => string.Equals(status.Name, name, StringComparison.Ordinal));
}
