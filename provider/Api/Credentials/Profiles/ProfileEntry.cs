using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>What a profile says.</summary>
/// <param name="Keys">The keys; null where the profile stands for the role of the instance.</param>
/// <param name="Role">The role to assume with the keys; null for none.</param>
internal sealed record ProfileEntry(ApiCredentials? Keys, RoleToAssume? Role);
