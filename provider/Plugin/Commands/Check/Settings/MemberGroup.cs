namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>What a setting of a check is about.</summary>
internal enum MemberGroup
{
    /// <summary>Which certificates are checked: they are named.</summary>
    Named,

    /// <summary>Which certificates are checked: those of the account's list that match.</summary>
    Listed,

    /// <summary>What they have to be.</summary>
    Expected,
}
