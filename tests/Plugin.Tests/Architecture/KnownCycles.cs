namespace TencentSsl.Plugin.Tests.Architecture;

/// <summary>The cycles that are left, without the root of the names. One goes from here once it is gone from the code; none may come.</summary>
internal static class KnownCycles
{
    /// <summary>Gets the groups of namespaces that reach each other.</summary>
    public static IEnumerable<string> Groups { get; } =
    [
        // The credentials ask STS through the API's own call path, and that path signs with the credentials.
        string.Join(
            " ",
            "Api",
            "Api.Actions",
            "Api.Credentials",
            "Api.Credentials.Metadata",
            "Api.Credentials.Profiles",
            "Api.Credentials.Sources",
            "Api.Credentials.Sts",
            "Api.Envelope",
            "Api.Json",
            "Api.Models",
            "Api.Resilience",
            "Api.Transport"),
        // Errors shorten their texts, and the log names the error.
        string.Join(
            " ",
            "Api.Diagnostics",
            "Api.Errors"),
        // The command line names the command, and the command and its parts use what all commands share.
        string.Join(
            " ",
            "Plugin.Commands",
            "Plugin.Commands.Check",
            "Plugin.Commands.Check.Configuration",
            "Plugin.Commands.Check.Reports"),
        // The registry and the schema list the functions, and each function is described in the schema's types.
        string.Join(
            " ",
            "Plugin.Configuration",
            "Plugin.Functions",
            "Plugin.Functions.Certificates",
            "Plugin.Functions.Expectations",
            "Plugin.Functions.Served",
            "Plugin.Functions.Usage",
            "Plugin.Schema"),
    ];

    /// <summary>Gets the pairs of namespaces that use each other directly.</summary>
    public static IEnumerable<string> Pairs { get; } =
    [
        "Api Api.Resilience",
        "Api.Actions Api.Json",
        "Api.Credentials Api.Credentials.Metadata",
        "Api.Credentials Api.Credentials.Profiles",
        "Api.Credentials Api.Credentials.Sources",
        "Api.Credentials Api.Credentials.Sts",
        "Api.Credentials Api.Transport",
        "Api.Credentials.Metadata Api.Credentials.Sources",
        "Api.Diagnostics Api.Errors",
        "Api.Envelope Api.Json",
        "Api.Json Api.Models",
        "Plugin.Commands Plugin.Commands.Check",
        "Plugin.Commands Plugin.Commands.Check.Configuration",
        "Plugin.Commands.Check Plugin.Commands.Check.Reports",
        "Plugin.Configuration Plugin.Schema",
        "Plugin.Functions Plugin.Functions.Certificates",
        "Plugin.Functions Plugin.Functions.Served",
        "Plugin.Functions Plugin.Functions.Usage",
        "Plugin.Functions Plugin.Schema",
        "Plugin.Functions.Certificates Plugin.Functions.Expectations",
        "Plugin.Functions.Expectations Plugin.Functions.Served",
    ];
}
