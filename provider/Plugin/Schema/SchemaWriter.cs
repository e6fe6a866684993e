using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Schema;

/// <summary>Writes the package schema from the tables that also drive validation and the wire mapping.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The schema is read by code generators and people, never placed in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the schema as JSON text.</summary>
    public static string Write()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WritePackage(json);
            WriteLanguages(json);
            WriteConfiguration(json);
            WriteTypes(json);
            WriteProvider(json);
            WriteFunctions(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WritePackage(Utf8JsonWriter json)
    {
        json.WriteString("name", Package.Name);
        json.WriteString("displayName", PackageFacts.DisplayName);
        json.WriteString("version", Package.Version);
        json.WriteString("description", PackageFacts.Description);
        json.WriteStartArray("keywords");
        foreach (var keyword in PackageFacts.Keywords)
        {
            json.WriteStringValue(keyword);
        }

        json.WriteEndArray();
        json.WriteString("homepage", PackageFacts.Repository);
        json.WriteString("license", PackageFacts.License);
        json.WriteString("attribution", PackageFacts.Attribution);
        json.WriteString("repository", PackageFacts.Repository);
        json.WriteString("logoUrl", PackageFacts.LogoUrl);
        json.WriteString("pluginDownloadURL", PackageFacts.PluginDownloadUrl);
        json.WriteString("publisher", PackageFacts.Publisher);
        json.WriteStartObject("meta");
        json.WriteString("moduleFormat", "(.*)");
        json.WriteEndObject();
    }

    private static void WriteLanguages(Utf8JsonWriter json)
    {
        json.WriteStartObject("language");
        json.WriteStartObject("csharp");
        json.WriteStartObject("namespaces");
        json.WriteString(Package.Name, "TencentSsl");
        json.WriteEndObject();
        json.WriteStartObject("packageReferences");
        json.WriteString("Pulumi", PackageFacts.PulumiPackageRange);
        json.WriteEndObject();
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteStartObject("go");
        json.WriteString("importBasePath", "github.com/pulumi-tencentssl/pulumi-tencentssl/sdk/go/tencentssl");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteStartObject("nodejs");
        json.WriteString("packageName", "@pulumi-tencentssl/tencentssl");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteEndObject();
        json.WriteStartObject("python");
        json.WriteString("packageName", "pulumi_tencentssl");
        json.WriteBoolean("respectSchemaVersion", true);
        json.WriteStartObject("pyproject");
        json.WriteBoolean("enabled", true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteConfiguration(Utf8JsonWriter json)
    {
        json.WriteStartObject("config");
        PropertyWriter.WriteVariables(json, "variables", ConfigurationProperties.All);
        json.WriteEndObject();
    }

    private static void WriteProvider(Utf8JsonWriter json)
    {
        json.WriteStartObject("provider");
        json.WriteString("description", "Configures how certificates are read: credentials, endpoint, retries and timeouts. Credentials that are not given come from the environment, a profile file, or the role of the pod or instance.");
        PropertyWriter.WriteProperties(json, "inputProperties", ConfigurationProperties.All);
        PropertyWriter.WriteProperties(json, "properties", ConfigurationProperties.All.Where(property => property.Type == PropertyType.String));
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json)
    {
        json.WriteStartObject("types");
        var types = FunctionRegistry.All
            .SelectMany(function => function.Definition.Inputs.Concat(function.Definition.Outputs))
            .Concat(ConfigurationProperties.All)
            .SelectMany(property => NamedTypes.In(property.Type))
            .DistinctBy(type => type.Name)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            json.WriteStartObject(type.Token);
            json.WriteString("description", type.Description);
            if (type is EnumType choice)
            {
                json.WriteString("type", "string");
                PropertyWriter.WriteValues(json, choice);
            }
            else if (type is ObjectType composite)
            {
                json.WriteString("type", "object");
                PropertyWriter.WriteProperties(json, "properties", composite.Properties);
                PropertyWriter.WriteRequired(json, "required", composite.Properties);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFunctions(Utf8JsonWriter json)
    {
        json.WriteStartObject("functions");
        foreach (var function in FunctionRegistry.All.Select(function => function.Definition).OrderBy(function => function.Token, StringComparer.Ordinal))
        {
            json.WriteStartObject(function.Token);
            json.WriteString("description", function.Documentation);
            WriteMembers(json, "inputs", function.Inputs);
            WriteMembers(json, "outputs", function.Outputs);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, string name, IReadOnlyList<Property> properties)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "object");
        PropertyWriter.WriteProperties(json, "properties", properties);
        PropertyWriter.WriteRequired(json, "required", properties);
        json.WriteEndObject();
    }
}
