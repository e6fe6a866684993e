using System.Text.Json.Nodes;
using TencentSsl.Plugin.Commands.Check.Configuration;

namespace TencentSsl.Plugin.Tests.Commands.Check;

public sealed class ConfigurationFileTests
{
    [Fact]
    public void Parse_SeveralChecks_HaveTheirOwnSettingsAndTheDefaults()
    {
        var (tasks, problems) = ConfigurationFile.Parse(
            """
            defaults:
              minDays: 30
              deployable: true
            checks:
              - name: shop
                domains: [www.example.com, api.example.com]
                warnDays: 60
              - certificateIds: Juz8JAxn
                minDays: 5
                valid: false
                deployable: false
              - tags: { env: prod }
                minCount: 2
            """);

        Assert.Equal(["checks[1].minDays can never be met together with checks[1].valid false"], problems);
        Assert.Equal(["shop", null], tasks.Select(task => task.Name));
        Assert.Equal((30, 60, true), (tasks[0].Expected.MinDaysRemaining, tasks[0].WarnDays, tasks[0].Expected.Deployable));
        Assert.Equal(["www.example.com", "api.example.com"], tasks[0].Domains);
        Assert.Equal("prod", tasks[1].List!.Fields["tags"].StructValue.Fields["env"].StringValue);
        Assert.Equal(2, tasks[1].MinCount);
    }

    [Fact]
    public void Parse_Json_IsReadToo()
    {
        var (tasks, problems) = ConfigurationFile.Parse("""{"checks": [{"certificateIds": ["Juz8JAxn"], "minDays": 5, "valid": true}]}""");

        Assert.Empty(problems);
        Assert.Equal((5, true), (Assert.Single(tasks).Expected.MinDaysRemaining, tasks[0].Expected.Valid));
    }

    [Theory]
    [InlineData("", "the file must have checks, a list of checks")]
    [InlineData("- a", "the file must have checks, a list of checks")]
    [InlineData("checks: []", "line 1: checks must be a list of at least one check")]
    [InlineData("checks: [a]", "line 1: checks[0] must have settings such as domains")]
    [InlineData("checks:\n- domain: a", "line 2: checks[0] has no setting domain; did you mean domains?")]
    [InlineData("checks:\n- domains: []", "line 2: checks[0].domains must be a text, or a list of at least one")]
    [InlineData("checks:\n- domains: a.example.com\n  minDays: many", "checks[0].minDays must be a whole number from 0 to 36500, not \"many\"")]
    [InlineData("checks:\n- domains: a.example.com\n  valid: yes", "checks[0].valid must be true or false, not \"yes\"")]
    [InlineData("checks:\n- domains: a.example.com\nfoo: 1", "line 3: unknown foo; the file has defaults and checks")]
    [InlineData("checks: [", "line ")]
    [InlineData("checks:\n- tags: [a]", "line 2: checks[0].tags must be a map of texts")]
    public void Parse_WrongFile_SaysWhereAndWhat(string text, string problem) =>
        Assert.Contains(ConfigurationFile.Parse(text).Problems, found => found.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void Schema_HasEverySettingOfACheck()
    {
        var check = JsonNode.Parse(ConfigurationSchema.Write())!["properties"]!["checks"]!["items"]!["properties"]!.AsObject();

        Assert.Equal(
            Plugin.Commands.Check.Settings.CheckMembers.Ordered.Select(member => member.Name).Prepend("name"),
            check.Select(member => member.Key));
    }

    [Fact]
    public async Task Schema_IsTheCommittedFile()
    {
        using var reader = new StreamReader(typeof(ConfigurationFileTests).Assembly.GetManifestResourceStream("check-config.schema.json")!);

        Assert.Equal(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), ConfigurationSchema.Write());
    }
}
