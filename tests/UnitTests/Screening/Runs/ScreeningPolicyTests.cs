using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.UnitTests.Screening.Runs;

public class ScreeningPolicyTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private static readonly ListInForce Fresh = new("un", ScreeningProcess.Sanctions, IsRequired: false, null, 3, "hash", At.AddHours(1));

    [Fact]
    public void A_process_lacks_required_lists_and_itself_without_a_list()
    {
        var policy = new ScreeningPolicy(new() { Processes = new() { Sanctions = new() { Required = ["eu"] } } });

        Missing(policy, Fresh).Should().Equal("eu");
        Missing(policy).Should().Equal("eu", "SANCTIONS");
        Missing(policy, Fresh with { Key = "eu" }).Should().BeEmpty();
        Missing(policy, Fresh with { Key = "eu", Version = 0 }).Should().Equal("eu", "SANCTIONS");
        Missing(policy, Fresh with { Key = "eu" }, Fresh with { IsRequired = true, StaleAt = At.AddHours(-1) }).Should().Equal("un");
    }

    [Fact]
    public void A_list_that_is_too_old_is_used_where_the_setting_says_so()
    {
        var stale = Fresh with { IsRequired = true, StaleAt = At.AddHours(-1) };

        Missing(new(new()), stale).Should().Equal("un", "SANCTIONS");
        Missing(new(new() { StaleAs = "warning" }), stale).Should().BeEmpty();
    }

    [Fact]
    public void A_person_who_searches_needs_no_list() =>
        new ScreeningPolicy(new() { Processes = new() { AdverseMedia = new() { Mode = "manual" } } }).MissingFor(ScreeningProcess.AdverseMedia, [], At).Should().BeEmpty();

    [Theory]
    [InlineData("IND", "IND", true)]
    [InlineData("IND", "ORG", false)]
    [InlineData("*", "", true)]
    public void A_category_demands_a_process(string setting, string category, bool isDemanded) =>
        new ScreeningPolicy(new() { Processes = new() { Pep = new() { Categories = [setting] } } }).For(AccountId.Default, category)
            .Should().Equal(isDemanded ? [ScreeningProcess.Pep] : []);

    private static IReadOnlyList<string> Missing(ScreeningPolicy policy, params ListInForce[] lists) => policy.MissingFor(ScreeningProcess.Sanctions, lists, At);
}
