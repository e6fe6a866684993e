namespace TencentSsl.Api.Models;

/// <summary>The application form: personal data of the applicant, and a key password. Never logged.</summary>
internal sealed record SubmittedData
{
    public string? CsrType { get; init; }

    public string? CsrContent { get; init; }

    public string? CertificateDomain { get; init; }

    public IReadOnlyList<string?>? DomainList { get; init; }

    public string? KeyPassword { get; init; }

    public string? OrganizationName { get; init; }

    public string? OrganizationDivision { get; init; }

    public string? OrganizationAddress { get; init; }

    public string? OrganizationCountry { get; init; }

    public string? OrganizationCity { get; init; }

    public string? OrganizationRegion { get; init; }

    public string? PostalCode { get; init; }

    public string? PhoneAreaCode { get; init; }

    public string? PhoneNumber { get; init; }

    public string? AdminFirstName { get; init; }

    public string? AdminLastName { get; init; }

    public string? AdminPhoneNum { get; init; }

    public string? AdminEmail { get; init; }

    public string? AdminPosition { get; init; }

    public string? ContactFirstName { get; init; }

    public string? ContactLastName { get; init; }

    public string? ContactNumber { get; init; }

    public string? ContactEmail { get; init; }

    public string? ContactPosition { get; init; }

    public string? VerifyType { get; init; }

    /// <summary>Tells nothing, so that no log or error can show what is in here.</summary>
    public override string ToString() => "[submitted data]";
}
