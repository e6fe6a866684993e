namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>What values a setting of a check takes.</summary>
internal enum MemberKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>Any number of texts; on the command line also with commas between them.</summary>
    Texts,

    /// <summary>Any number of pairs of key and value.</summary>
    Pairs,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false; on the command line the option alone is true.</summary>
    Flag,
}
