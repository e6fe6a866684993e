using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Tests.Credentials.Sts;

public sealed class RoleToAssumeTests : IDisposable
{
    private const string Arn = "TENCENTCLOUD_ASSUME_ROLE_ARN";
    private const string SessionName = "TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME";
    private const string Duration = "TENCENTCLOUD_ASSUME_ROLE_SESSION_DURATION";
    private const string ExternalId = "TENCENTCLOUD_ASSUME_ROLE_EXTERNAL_ID";

    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public void From_NothingSet_GivesNoRole()
    {
        Assert.Null(RoleToAssume.From(null, _surroundings));
    }

    [Fact]
    public void From_Environment_ReadsAllVariables()
    {
        Set((Arn, " arn "), (SessionName, "me"), (Duration, "3600"), (ExternalId, "external"));

        Assert.Equal(
            new RoleToAssume("arn", "me", "the role that TENCENTCLOUD_ASSUME_ROLE_ARN names") { DurationSeconds = 3600, ExternalId = "external" },
            RoleToAssume.From(null, _surroundings));
    }

    [Fact]
    public void From_Settings_LeavesTheEnvironmentAlone()
    {
        Set((Arn, "other"), (SessionName, "other"), (Duration, "1"), (ExternalId, "other"));

        Assert.Equal(
            new RoleToAssume("arn", "pulumi-tencentssl", "the role arn"),
            RoleToAssume.From(new AssumeRoleSettings { RoleArn = "arn", SessionName = " " }, _surroundings));
    }

    [Theory]
    [InlineData(SessionName)]
    [InlineData(Duration)]
    [InlineData(ExternalId)]
    public void From_EnvironmentWithoutArn_NamesIt(string name)
    {
        Set((name, "1"));

        var exception = Assert.Throws<CredentialsException>(() => RoleToAssume.From(null, _surroundings));

        Assert.Equal("environment: TENCENTCLOUD_ASSUME_ROLE_ARN is not set, though other variables of a role to assume are", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\"\"")]
    public void From_EmptyArnBesideOtherVariables_IsNoRole(string arn)
    {
        Set((Arn, arn), (SessionName, "me"), (Duration, "7200"), (ExternalId, "x"));

        Assert.Null(RoleToAssume.From(null, _surroundings));
    }

    [Theory]
    [InlineData("me", "me")]
    [InlineData(null, "pulumi-tencentssl")]
    public void From_VariablesOfTccli_AreRead(string? sessionName, string expected)
    {
        Set(("TENCENTCLOUD_ROLE_ARN", "\"arn\""), ("TENCENTCLOUD_ROLE_SESSION_NAME", sessionName ?? ""));

        Assert.Equal(
            new RoleToAssume("arn", expected, "the role that TENCENTCLOUD_ROLE_ARN names"),
            RoleToAssume.From(null, _surroundings));
    }

    [Fact]
    public void From_SessionNameOfTccliAlone_IsNoRole()
    {
        Set(("TENCENTCLOUD_ROLE_SESSION_NAME", "me"));

        Assert.Null(RoleToAssume.From(null, _surroundings));
    }

    [Fact]
    public void From_DifferentRolesOfTwoTools_NamesTheVariables()
    {
        Set((Arn, "arn"), ("TENCENTCLOUD_ROLE_ARN", "other"));

        var exception = Assert.Throws<CredentialsException>(() => RoleToAssume.From(null, _surroundings));

        Assert.Equal(
            "environment: TENCENTCLOUD_ASSUME_ROLE_ARN and TENCENTCLOUD_ROLE_ARN hold different roles; set only the right one",
            exception.Message);
    }

    [Fact]
    public void From_SettingsWithoutArn_NamesIt()
    {
        var exception = Assert.Throws<CredentialsException>(() => RoleToAssume.From(new AssumeRoleSettings { SessionName = "me" }, _surroundings));

        Assert.Equal("assumeRole has no roleArn", exception.Message);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("43200", true)]
    [InlineData("0", false)]
    [InlineData("43201", false)]
    [InlineData("-1", false)]
    [InlineData("1h", false)]
    [InlineData("99999999999999999999", false)]
    public void From_Duration_IsANumberOfSecondsInBounds(string text, bool accepted)
    {
        Set((Arn, "arn"), (Duration, text));

        var exception = Record.Exception(() => RoleToAssume.From(null, _surroundings));

        Assert.Equal(
            accepted ? null : "TENCENTCLOUD_ASSUME_ROLE_SESSION_DURATION must be a number of seconds from 1 to 43200",
            (exception as CredentialsException)?.Message);
        Assert.Equal(accepted, exception is null);
    }

    private void Set(params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            _surroundings.Variables[name] = value;
        }
    }
}
