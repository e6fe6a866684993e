using TencentSsl.Api.Models;
using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.SubmittedData>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The application form. It is personal data, and one member is a password: it goes out only on request, as a secret.</summary>
internal static class SubmittedDataTypes
{
    public static OutputTable<SubmittedData> Table { get; } = new(
    [
        Out.Text("csrType", data => data.CsrType, "online when the service made the key, parse when the applicant brought a CSR. Source: SubmittedData.CsrType."),
        Out.Text("csrContent", data => data.CsrContent, "The certificate signing request in PEM. Source: SubmittedData.CsrContent."),
        Out.Text("certificateDomain", data => data.CertificateDomain, "The primary domain that was applied for. Source: SubmittedData.CertificateDomain."),
        Out.Texts("domainList", data => data.DomainList, "The further domains that were applied for. Source: SubmittedData.DomainList."),
        Out.Text("keyPassword", data => data.KeyPassword, "Password of the private key. Source: SubmittedData.KeyPassword."),
        Out.Text("organizationName", data => data.OrganizationName, "Name of the organization. Source: SubmittedData.OrganizationName."),
        Out.Text("organizationDivision", data => data.OrganizationDivision, "Department. Source: SubmittedData.OrganizationDivision."),
        Out.Text("organizationAddress", data => data.OrganizationAddress, "Street address of the organization. Source: SubmittedData.OrganizationAddress."),
        Out.Text("organizationCountry", data => data.OrganizationCountry, "Country of the organization. Source: SubmittedData.OrganizationCountry."),
        Out.Text("organizationCity", data => data.OrganizationCity, "City of the organization. Source: SubmittedData.OrganizationCity."),
        Out.Text("organizationRegion", data => data.OrganizationRegion, "Province or region of the organization. Source: SubmittedData.OrganizationRegion."),
        Out.Text("postalCode", data => data.PostalCode, "Postal code of the organization. Source: SubmittedData.PostalCode."),
        Out.Text("phoneAreaCode", data => data.PhoneAreaCode, "Area code of the fixed line. Source: SubmittedData.PhoneAreaCode."),
        Out.Text("phoneNumber", data => data.PhoneNumber, "Number of the fixed line. Source: SubmittedData.PhoneNumber."),
        Out.Text("adminFirstName", data => data.AdminFirstName, "Given name of the administrator. Source: SubmittedData.AdminFirstName."),
        Out.Text("adminLastName", data => data.AdminLastName, "Family name of the administrator. Source: SubmittedData.AdminLastName."),
        Out.Text("adminPhoneNum", data => data.AdminPhoneNum, "Mobile number of the administrator. Source: SubmittedData.AdminPhoneNum."),
        Out.Text("adminEmail", data => data.AdminEmail, "E-mail address of the administrator. Source: SubmittedData.AdminEmail."),
        Out.Text("adminPosition", data => data.AdminPosition, "Job title of the administrator. Source: SubmittedData.AdminPosition."),
        Out.Text("contactFirstName", data => data.ContactFirstName, "Given name of the contact. Source: SubmittedData.ContactFirstName."),
        Out.Text("contactLastName", data => data.ContactLastName, "Family name of the contact. Source: SubmittedData.ContactLastName."),
        Out.Text("contactNumber", data => data.ContactNumber, "Phone number of the contact. Source: SubmittedData.ContactNumber."),
        Out.Text("contactEmail", data => data.ContactEmail, "E-mail address of the contact. Source: SubmittedData.ContactEmail."),
        Out.Text("contactPosition", data => data.ContactPosition, "Job title of the contact. Source: SubmittedData.ContactPosition."),
        Out.Text("verifyType", data => data.VerifyType, "The validation method that was chosen in the form. Source: SubmittedData.VerifyType."),
    ]);

    public static ObjectType Type { get; } = new(
        "SubmittedData", "The application form of a certificate: personal data of the applicant, and the password of the private key.", Table.Outputs);
}
