using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

/// <summary>
/// What the API's page says, and not what the plugin's tables say: each member of an answer by its kind, under its own name
/// in lower camel case. Null and absent scalars and objects are left out, lists and maps are there.
/// </summary>
internal static class ExpectedOutputs
{
    private static readonly MemberKinds Certificate = new()
    {
        Texts =
        [
            "OwnerUin", "ProjectId", "From", "CertificateType", "PackageType", "ProductZhName", "Domain", "Alias", "StatusMsg", "VerifyType",
            "VulnerabilityStatus", "CertBeginTime", "CertEndTime", "ValidityPeriod", "InsertTime", "OrderId", "VulnerabilityReport", "CertificateId",
            "PackageTypeName", "StatusName", "RequestId",
        ],
        Numbers = ["Status"],
        Flags = ["IsVip", "IsWildcard", "IsDv", "IsVulnerability", "RenewAble", "Deployable"],
        TextLists = ["SubjectAltName", "CAEncryptAlgorithms", "CACommonNames", "CAEndTimes"],
    };

    private static readonly MemberKinds Extra = new()
    {
        Texts = ["DomainNumber", "OriginCertificateId", "ReplacedBy", "ReplacedFor", "RenewOrder"],
        Numbers = ["SMCert", "CompanyType"],
    };

    private static readonly MemberKinds AuthDetail = new()
    {
        Texts = ["DvAuthKey", "DvAuthValue", "DvAuthDomain", "DvAuthPath", "DvAuthKeySubDomain"],
    };

    private static readonly MemberKinds Auth = new()
    {
        Texts = ["DvAuthKey", "DvAuthValue", "DvAuthDomain", "DvAuthPath", "DvAuthSubDomain", "DvAuthVerifyType"],
    };

    private static readonly MemberKinds SubmittedData = new()
    {
        Texts =
        [
            "CsrType", "CsrContent", "CertificateDomain", "KeyPassword", "OrganizationName", "OrganizationDivision", "OrganizationAddress",
            "OrganizationCountry", "OrganizationCity", "OrganizationRegion", "PostalCode", "PhoneAreaCode", "PhoneNumber", "AdminFirstName",
            "AdminLastName", "AdminPhoneNum", "AdminEmail", "AdminPosition", "ContactFirstName", "ContactLastName", "ContactNumber", "ContactEmail",
            "ContactPosition", "VerifyType",
        ],
        TextLists = ["DomainList"],
    };

    /// <summary>Gives what is taken over from an answer, without the submitted data.</summary>
    public static Struct Of(JsonObject answer)
    {
        var outputs = Certificate.Write(answer);
        if (answer["CertificateExtra"] is JsonObject extra)
        {
            outputs.Fields["certificateExtra"] = Value.ForStruct(Extra.Write(extra));
        }

        if (answer["DvAuthDetail"] is JsonObject detail)
        {
            var written = AuthDetail.Write(detail);
            written.Fields["dvAuths"] = WriteAuths(detail["DvAuths"]);
            outputs.Fields["dvAuthDetail"] = Value.ForStruct(written);
        }

        var tags = new Struct();
        foreach (var tag in answer["Tags"]?.AsArray() ?? [])
        {
            tags.Fields[tag!["TagKey"]!.GetValue<string>()] = Value.ForString(tag["TagValue"]!.GetValue<string>());
        }

        outputs.Fields["tags"] = Value.ForStruct(tags);
        outputs.Fields["dvRevokeAuthDetail"] = WriteAuths(answer["DvRevokeAuthDetail"]);
        return outputs;
    }

    public static Struct OfSubmittedData(JsonObject answer) => SubmittedData.Write(answer["SubmittedData"]!.AsObject());

    private static Value WriteAuths(JsonNode? auths) =>
        Value.ForList([.. (auths?.AsArray() ?? []).Select(auth => Value.ForStruct(Auth.Write(auth!.AsObject())))]);

    private sealed record MemberKinds
    {
        public string[] Texts { get; init; } = [];

        public string[] Numbers { get; init; } = [];

        public string[] Flags { get; init; } = [];

        public string[] TextLists { get; init; } = [];

        public Struct Write(JsonObject members)
        {
            var written = new Struct();
            Add(Texts, node => Value.ForString(Scalar(node)));
            Add(Numbers, node => Value.ForNumber(double.Parse(Scalar(node), CultureInfo.InvariantCulture)));
            Add(Flags, node => Value.ForBool(node.GetValue<bool>()));
            foreach (var name in TextLists)
            {
                written.Fields[CamelCase(name)] = Value.ForList([.. (members[name]?.AsArray() ?? []).Select(item => Value.ForString(Scalar(item!)))]);
            }

            return written;

            void Add(string[] names, Func<JsonNode, Value> write)
            {
                foreach (var name in names.Where(name => members[name] is not null))
                {
                    written.Fields[CamelCase(name)] = write(members[name]!);
                }
            }
        }

        private static string Scalar(JsonNode node) =>
            node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

        /// <summary>Puts the first word in lower case: SMCert is smCert, CAEndTimes is caEndTimes.</summary>
        private static string CamelCase(string name)
        {
            var capitals = name.TakeWhile(char.IsUpper).Count();
            var first = Math.Max(1, capitals - 1);
            return name[..first].ToLowerInvariant() + name[first..];
        }
    }
}
