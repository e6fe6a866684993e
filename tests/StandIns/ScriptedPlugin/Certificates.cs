using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.ScriptedPlugin;

/// <summary>The one certificate that the plugin knows.</summary>
internal static class Certificates
{
    public const string Schema = """
        {
          "name": "tencentssl",
          "version": "0.1.0",
          "functions": {
            "tencentssl:index:getCertificate": {
              "inputs": { "properties": { "certificateId": { "type": "string" }, "expect": { "$ref": "pulumi.json#/Any" } } },
              "outputs": {
                "properties": {
                  "certEndTime": { "type": "string" },
                  "certificateId": { "type": "string" },
                  "daysRemaining": { "type": "integer" },
                  "deployable": { "type": "boolean" },
                  "domain": { "type": "string" },
                  "notAfter": { "type": "string" },
                  "status": { "type": "integer" },
                  "subjectAltName": { "type": "array", "items": { "type": "string" } },
                  "submittedData": { "$ref": "pulumi.json#/Any" },
                  "tags": { "type": "object", "additionalProperties": { "type": "string" } }
                }
              }
            }
          },
          "provider": { "inputProperties": { "endpoint": { "type": "string" }, "maxRequestsPerSecond": { "type": "integer" } } }
        }
        """;

    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public static Struct Get(string certificateId, bool withSubmittedData)
    {
        var certificate = Members(
            ("certEndTime", Value.ForString("2027-02-26 07:59:59")),
            ("certificateId", Value.ForString(certificateId)),
            ("daysRemaining", Value.ForNumber(459)),
            ("deployable", Value.ForBool(true)),
            ("domain", Value.ForString("example.com")),
            ("notAfter", Value.ForString("2027-02-25T23:59:59Z")),
            ("status", Value.ForNumber(1)),
            ("subjectAltName", Value.ForList(Value.ForString("example.com"), Value.ForString("www.example.com"))),
            ("tags", Value.ForStruct(Members(("a", Value.ForString("b"))))));
        if (withSubmittedData)
        {
            certificate.Fields["submittedData"] = Value.ForStruct(Members(
                (SignatureKey, Value.ForString(SecretSignature)),
                ("value", Value.ForStruct(Members(("keyPassword", Value.ForString("CANARY")))))));
        }

        return certificate;
    }

    private static Struct Members(params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var values = new Struct();
        foreach (var (name, value) in members)
        {
            values.Fields[name] = value;
        }

        return values;
    }
}
