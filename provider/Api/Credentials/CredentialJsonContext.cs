using System.Text.Json.Serialization;
using TencentSsl.Api.Credentials.Metadata;
using TencentSsl.Api.Credentials.Profiles;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Credentials;

/// <summary>How the JSON of credential files and of the metadata service is read, generated at compile time.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(LenientStringConverter), typeof(LenientIntegerConverter)])]
[JsonSerializable(typeof(InstanceRoleKeys))]
[JsonSerializable(typeof(TccliCredential))]
internal sealed partial class CredentialJsonContext : JsonSerializerContext;
