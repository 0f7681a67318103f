using Onboarding.Api.Common.Bodies;

namespace Onboarding.UnitTests.Common.Bodies;

public class BodyBudgetTests
{
    [Fact]
    public void Bytes_beyond_the_limit_are_rejected_and_those_before_stay_reserved()
    {
        var budget = new BodyBudget(100);
        using var first = budget.Begin();
        first.Reserve(60);
        using var second = budget.Begin();
        second.Reserve(40);

        var more = () => second.Reserve(1);

        more.Should().Throw<ServiceBusyException>().Which.StatusCode.Should().Be(503);
        budget.Reserved.Should().Be(100);
    }

    [Fact]
    public void The_only_request_may_reserve_more_than_the_limit()
    {
        var budget = new BodyBudget(100);
        using var only = budget.Begin();
        only.Reserve(1_000);
        only.Reserve(1_000);

        budget.Reserved.Should().Be(2_000);
    }

    [Fact]
    public void The_end_of_a_request_releases_its_bytes_once()
    {
        var budget = new BodyBudget(100);
        var share = budget.Begin();
        share.Reserve(90);
        share.Release(30);
        share.Dispose();
        share.Dispose();

        budget.Reserved.Should().Be(0);
    }
}
