using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions;

public sealed class ArgumentValidatorTests : IDisposable
{
    private readonly PluginUnderTest _plugin = PluginUnderTest.WithFixture("healthy1");

    public void Dispose() => _plugin.Dispose();

    [Theory]
    [InlineData("{}", "missing required argument certificateId")]
    [InlineData("""{"certificateId": null}""", "missing required argument certificateId")]
    [InlineData("""{"certificateId": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""", "certificateId is not known yet, so getCertificate cannot be called")]
    [InlineData("""{"certificateId": ""}""", "certificateId must not be empty")]
    [InlineData("""{"certificateId": " \t\u3000"}""", "certificateId must not be empty")]
    [InlineData("""{"certificateId": "a\nb"}""", "certificateId must not hold control characters or line breaks")]
    [InlineData("""{"certificateId": "a\u0000"}""", "certificateId must not hold control characters or line breaks")]
    [InlineData("""{"certificateId": 5}""", "certificateId must be a string, not a number")]
    [InlineData("""{"certificateId": true}""", "certificateId must be a string, not a boolean")]
    [InlineData("""{"certificateId": ["a"]}""", "certificateId must be a string, not a list")]
    [InlineData("""{"certificateId": {"id": "a"}}""", "certificateId must be a string, not an object")]
    public Task Validate_OfAWrongId_SaysWhatIsWrong(string json, string reason) => AssertFailureAsync(json, "certificateId", reason);

    [Theory]
    [InlineData("includeSubmittedData", "\"true\"", "includeSubmittedData", "must be a boolean, not a string")]
    [InlineData("includeSubmittedData", "1", "includeSubmittedData", "must be a boolean, not a number")]
    [InlineData("followRenewals", "{}", "followRenewals", "must be a boolean, not an object")]
    [InlineData("waitForIssued", "true", "waitForIssued", "must be an object, not a boolean")]
    [InlineData("waitForIssued", "{\"timeoutSeconds\": 0}", "waitForIssued.timeoutSeconds", "must be from 1 to 86400, not 0")]
    [InlineData("waitForIssued", "{\"pollSeconds\": \"5\"}", "waitForIssued.pollSeconds", "must be a number, not a string")]
    [InlineData("expect", "true", "expect", "must be an object, not a boolean")]
    [InlineData("expect", "[]", "expect", "must be an object, not a list")]
    [InlineData("expect", "\"{}\"", "expect", "must be an object, not a string")]
    [InlineData("expect", "{\"statuses\": \"Issued\"}", "expect.statuses", "must be a list, not a string")]
    [InlineData("expect", "{\"statuses\": []}", "expect.statuses", "must not be empty; leave it out to accept all")]
    [InlineData("expect", "{\"statuses\": [\"Issued\", 1]}", "expect.statuses[1]", "must be a string, not a number")]
    [InlineData("expect", "{\"statuses\": [null]}", "expect.statuses[0]", "must be a string, not null")]
    [InlineData("expect", "{\"deployable\": \"yes\"}", "expect.deployable", "must be a boolean, not a string")]
    [InlineData("expect", "{\"minDaysRemaining\": \"30\"}", "expect.minDaysRemaining", "must be a whole number, not a string")]
    [InlineData("expect", "{\"minDaysRemaining\": 1.5}", "expect.minDaysRemaining", "must be a whole number, not 1.5")]
    [InlineData("expect", "{\"minDaysRemaining\": -1}", "expect.minDaysRemaining", "must be from 0 to 36500, not -1")]
    [InlineData("expect", "{\"minDaysRemaining\": 36501}", "expect.minDaysRemaining", "must be from 0 to 36500, not 36501")]
    [InlineData("expect", "{\"minDaysRemaining\": 1e300}", "expect.minDaysRemaining", "must be from 0 to 36500, not 1E+300")]
    [InlineData("expect", "{\"minLifetimeFraction\": -0.1}", "expect.minLifetimeFraction", "must be from 0 to 1, not -0.1")]
    [InlineData("expect", "{\"minLifetimeFraction\": 1.01}", "expect.minLifetimeFraction", "must be from 0 to 1, not 1.01")]
    [InlineData("expect", "{\"minLifetimeFraction\": \"NaN\"}", "expect.minLifetimeFraction", "must be a number, not a string")]
    [InlineData("expect", "{\"domains\": \"a.example.com\"}", "expect.domains", "must be a list, not a string")]
    [InlineData("expect", "{\"domains\": [\"a.example.com\", \" \"]}", "expect.domains[1]", "must not be empty")]
    [InlineData("expect", "{\"domains\": [{}]}", "expect.domains[0]", "must be a string, not an object")]
    [InlineData("expect", "{\"domains\": [\"a\\r\\nb\"]}", "expect.domains[0]", "must not hold control characters or line breaks")]
    [InlineData("expect", "{\"onUnmet\": \"Warn\"}", "expect.onUnmet", "must be one of error, warn, not \"Warn\"")]
    [InlineData("expect", "{\"onUnmet\": false}", "expect.onUnmet", "must be a string, not a boolean")]
    public Task Validate_OfAWrongArgument_SaysWhatIsWrongAndWhere(string name, string value, string path, string reason) =>
        AssertFailureAsync($$"""{"certificateId": "healthy1", "{{name}}": {{value}} }""", path, $"{path} {reason}");

    [Theory]
    [InlineData("""{"certificateId": "healthy1", "certificateID": "x"}""", "certificateID", "unknown argument certificateID; getCertificate has certificateId, expect, ")]
    [InlineData("""{"certificateId": "healthy1", "expect": {"minDays": 3}}""", "expect.minDays", "unknown argument expect.minDays; expect has valid, statuses, deployable, minDaysRemaining, minLifetimeFraction, domains, servedAt, onUnmet")]
    public async Task Validate_OfAMisspeltName_ListsTheNames(string json, string path, string start)
    {
        var failure = Assert.Single((await _plugin.InvokeAsync(json)).Failures);

        Assert.Equal(path, failure.Property);
        Assert.StartsWith(start, failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"certificateId": "healthy1", "includeSubmittedData": null, "followRenewals": null, "expect": null, "waitForIssued": null}""")]
    [InlineData("""{"certificateId": "healthy1", "expect": {"statuses": null, "deployable": null, "minDaysRemaining": null, "minLifetimeFraction": null, "domains": null, "onUnmet": null}}""")]
    [InlineData("""{"certificateId": "healthy1", "expect": {}}""")]
    public async Task Validate_OfNulls_TakesThemAsNotGiven(string json)
    {
        var response = await _plugin.InvokeAsync(json);

        Assert.Empty(response.Failures);
        Assert.Equal("healthy1", response.Return.Fields["certificateId"].StringValue);
    }

    [Theory]
    [InlineData("getCertificate", """{"certificateId": "healthy1", "expect": {"deployable": "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "minDaysRemaining": "3eeb2bf0-c639-47a8-9e75-3b44932eb421"}}""")]
    [InlineData("getCertificate", """{"certificateId": "healthy1", "expect": "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"}""")]
    [InlineData("getCertificate", """{"certificateId": "healthy1", "expect": {"statuses": ["04da6b54-80e4-46f7-96ec-b56ff0331ba9"]}}""")]
    [InlineData("getCertificates", """{"statuses": ["Issued", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"]}""")]
    [InlineData("getCertificates", """{"certificateIds": ["04da6b54-80e4-46f7-96ec-b56ff0331ba9"]}""")]
    [InlineData("getCertificates", """{"tags": {"team": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}}""")]
    [InlineData("getCertificates", """{"search": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""")]
    [InlineData("getCertificateForDomain", """{"domain": "shop.example.com", "statuses": ["04da6b54-80e4-46f7-96ec-b56ff0331ba9"]}""")]
    public async Task Validate_OfWhatAnUnknownTouches_MakesTheCallUnknownAndAsksNobody(string function, string json)
    {
        var response = await _plugin.InvokeAsync(json, "tencentssl:index:" + function);

        Assert.Empty(response.Failures);
        Assert.Empty(response.Return.Fields);
        Assert.Empty(_plugin.Requests);
    }

    [Theory]
    [InlineData("getCertificate", """{"certificateId": "a", "expect": {"domains": ["https://www.example.com/"]}}""", "expect.domains[0]", "expect.domains[0] must be a name and not a URL: leave out \"https://\" and everything after the name, not \"https://www.example.com/\"")]
    [InlineData("getCertificates", """{"domain": "www.example.com:443"}""", "domain", "domain must be a name without a port: leave out \":443\", not \"www.example.com:443\"")]
    [InlineData("getCertificates", """{"certificateIds": []}""", "certificateIds", "certificateIds must not be empty; leave it out to accept all")]
    [InlineData("getCertificates", """{"certificateIds": ["a", "b c"]}""", "certificateIds[1]", "certificateIds[1] must be an id of letters and digits, such as \"Juz8JAxn\", not \"b c\"")]
    [InlineData("getCertificateForDomain", """{"domain": "a.com,b.com"}""", "domain", "domain must be one name: leave out \",\" and give each name on its own, not \"a.com,b.com\"")]
    public async Task Validate_OfWhatIsNoName_SaysWhatToLeaveOutAndAsksNobody(string function, string json, string path, string reason)
    {
        var failure = Assert.Single((await _plugin.InvokeAsync(json, "tencentssl:index:" + function)).Failures);

        Assert.Equal((path, reason), (failure.Property, failure.Reason));
        Assert.Empty(_plugin.Requests);
    }

    [Fact]
    public async Task Validate_OfSeveralMistakes_ReportsAllAtOnceAndAsksNobody()
    {
        var response = await _plugin.InvokeAsync("""{"expect": {"deployable": 1, "domains": [1, "a", ""], "what": 1}, "includeSubmittedData": "x"}""");

        Assert.Equal(
            ["certificateId", "expect.deployable", "expect.domains[0]", "expect.domains[2]", "expect.what", "includeSubmittedData"],
            response.Failures.Select(failure => failure.Property).Order(StringComparer.Ordinal));
        Assert.Null(response.Return);
        Assert.Empty(_plugin.Requests);
    }

    [Fact]
    public Task Validate_OfAVeryLongId_RefusesIt() =>
        AssertFailureAsync(
            $$"""{"certificateId": "{{new string('a', 100_000)}}"}""",
            "certificateId",
            $"certificateId must be an id of at most 64 characters, such as \"Juz8JAxn\", not \"{new string('a', 80)}…\"");

    private async Task AssertFailureAsync(string json, string path, string reason)
    {
        var response = await _plugin.InvokeAsync(json);

        var failure = Assert.Single(response.Failures);
        Assert.Equal(reason, failure.Reason);
        Assert.Equal(path, failure.Property);
        Assert.Null(response.Return);
        Assert.Empty(_plugin.Requests);
    }
}
