using System.Globalization;
using FsCheck.Xunit;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Certificates;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2025-02-26 07:59:59", "2025-02-25T23:59:59Z")]
    [InlineData("2025-02-26 08:00:00", "2025-02-26T00:00:00Z")]
    [InlineData("2024-03-01 00:00:00", "2024-02-29T16:00:00Z")]
    [InlineData("2025-07-01 12:00:00", "2025-07-01T04:00:00Z")]
    [InlineData("1988-07-01 12:00:00", "1988-07-01T04:00:00Z")]
    [InlineData("9999-12-31 23:59:59", "9999-12-31T15:59:59Z")]
    public void Parse_ApiTime_IsEightHoursEarlierInUtc(string text, string expected)
    {
        var moment = ChinaTime.Parse(text);

        Assert.Equal(TimeSpan.Zero, moment!.Value.Offset);
        Assert.Equal(expected, ChinaTime.ToRfc3339(moment.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("--")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("0001-01-01 07:59:59")]
    [InlineData("2024-11-06 08:00:0")]
    [InlineData("2024-11-6 08:00:00")]
    [InlineData("2024-11-06")]
    [InlineData("2024-11-06 08:00")]
    [InlineData("2024-11-06T08:00:00")]
    [InlineData("2024-11-06 08:00:00Z")]
    [InlineData("2024-11-06 08:00:00.000")]
    [InlineData("2024-11-06 24:00:00")]
    [InlineData("2024-11-06 23:59:60")]
    [InlineData("2025-02-29 08:00:00")]
    [InlineData("2024-13-06 08:00:00")]
    [InlineData("06/11/2024 08:00:00")]
    [InlineData(" 2024-11-06 08:00:00")]
    [InlineData("2024-11-06 08:00:00 ")]
    [InlineData("2024-11-06  08:00:00")]
    [InlineData("08:00:00")]
    [InlineData("٢٠٢٤-١١-٠٦ ٠٨:٠٠:٠٠")]
    [InlineData("1730851200")]
    public void Parse_NoTime_IsUnknown(string? text) => Assert.Null(ChinaTime.Parse(text));

    [Theory]
    [MemberData(nameof(CultureScope.Odd), MemberType = typeof(CultureScope))]
    public void ParseAndWrite_AnyCulture_AreTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("2025-02-25T23:59:59Z", ChinaTime.ToRfc3339(ChinaTime.Parse("2025-02-26 07:59:59")!.Value));
    }

    [Fact]
    public void ToRfc3339_OtherOffset_IsUtc() =>
        Assert.Equal("2026-03-01T15:30:00Z", ChinaTime.ToRfc3339(new DateTimeOffset(2026, 3, 1, 10, 30, 0, 999, TimeSpan.FromHours(-5))));

    [Property]
    public void Parse_WhatTheApiWrites_IsReadBack(uint seconds)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var text = moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

        Assert.Equal(moment, ChinaTime.Parse(text));
    }
}
