using Onboarding.Application.Privacy;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.UnitTests.Privacy;

public class RetentionClockTests
{
    private static readonly RetentionClock Clock = new PrivacyOptions { Periods = ["a=7", "a/RETAIL=10", "*/RETAIL=8", "b=0"] }.Clock();

    [Theory]
    [InlineData("a", "RETAIL", false, 10)]
    [InlineData("a", "OTHER", false, 7)]
    [InlineData("c", "RETAIL", false, 8)]
    [InlineData("b", "RETAIL", false, 8)]
    [InlineData("b", "OTHER", false, 0)]
    [InlineData("c", "OTHER", false, 5)]
    [InlineData("a", "RETAIL", true, 1)]
    public void The_most_precise_period_applies(string account, string category, bool isLead, int years) =>
        Clock.YearsOf(new AccountId(account), category, isLead).Should().Be(years);

    [Fact]
    public void A_customer_is_due_the_years_after_the_end_and_the_29th_of_February_becomes_the_28th()
    {
        Clock.DueOn(new AccountId("c"), "", isLead: false, new DateOnly(2024, 2, 29)).Should().Be(new DateOnly(2029, 2, 28));
        Clock.DueOn(new AccountId("c"), "", isLead: true, new DateOnly(2024, 1, 15)).Should().Be(new DateOnly(2025, 1, 15));
        Clock.DueOn(new AccountId("c"), "", isLead: false, new DateOnly(9999, 12, 31)).Should().Be(DateOnly.MaxValue);
        Clock.ShortestYears.Should().Be(0);
        new PrivacyOptions().Clock().ShortestYears.Should().Be(1);
    }

    [Theory]
    [InlineData("a=7", "a", null, 7)]
    [InlineData("a/B=0", "a", "B", 0)]
    [InlineData("*/B/C=1=100", null, "B/C=1", 100)]
    public void A_period_is_read(string text, string? account, string? category, int years) =>
        RetentionPeriod.Read(text).Should().Be(new RetentionPeriod(account, category, years));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("=5")]
    [InlineData("a=")]
    [InlineData("a=-1")]
    [InlineData("a=101")]
    [InlineData("a/=5")]
    [InlineData("/B=5")]
    [InlineData("*=5")]
    [InlineData("a=5 ")]
    public void Another_text_is_no_period(string text)
    {
        RetentionPeriod.Read(text).Should().BeNull();
        new RetentionPeriodTextAttribute().IsValid(text).Should().BeFalse();
    }
}
