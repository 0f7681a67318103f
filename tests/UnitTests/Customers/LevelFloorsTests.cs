using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

/// <summary>Data that meet a legal floor after the level was stated.</summary>
public class LevelFloorsTests
{
    private readonly FakeLevels _levels = new() { Floor = RiskLevel.High, IsFloorOfPEP = true };

    [Fact]
    public void An_update_without_a_level_that_brings_data_below_a_floor_requests_one_case()
    {
        var customer = Simplified().Registered();

        Update(customer, Without()).Should().BeEmpty("nothing meets the floor");
        Update(customer, WithPEP(Without())).Should().Equal(3);
        Update(customer, WithPEP(Without())).Should().BeEmpty("the level was below it before");
    }

    [Fact]
    public void A_level_at_the_floor_no_level_and_a_closed_customer_need_no_case()
    {
        Update((Simplified() with { RiskLevel = RiskLevel.High }).Registered(), WithPEP(Without())).Should().BeEmpty();
        Update(Evaluated().Registered(), WithPEP(Evaluated())).Should().BeEmpty("an assessment compares the level");
        Update(Simplified().Closed().Registered(), WithPEP(Without())).Should().BeEmpty();
    }

    [Fact]
    public void A_stated_level_below_the_floor_is_a_case_about_the_statement()
    {
        var customer = Simplified().Registered();

        Update(customer, WithPEP(Simplified()), out var asked).Should().BeEmpty();

        asked.Should().BeTrue();
    }

    [Fact]
    public void A_patch_that_brings_data_below_a_floor_requests_a_case()
    {
        var customer = Simplified().Registered();
        customer.TakeRaised();

        _levels.Floors.Change(
            customer,
            () => customer.Patch(Form("Simplified"), new() { IsPEP = Domain.Customers.Patches.Change.To<bool?>(true) }, "Clerk", Seed.Classifiers, Noon));

        customer.Raised.Count(one => one.Event is LevelBelowFloor).Should().Be(1);
    }

    private static CustomerDraft Without() => Simplified() with { RiskLevel = null, Status = null };

    private static CustomerDraft WithPEP(CustomerDraft draft) => draft with { Profile = draft.Profile with { IsPEP = true } };

    private int[] Update(Customer customer, CustomerDraft draft) => Update(customer, draft, out _);

    // The versions of the events, and whether a case about a stated level was requested.
    private int[] Update(Customer customer, CustomerDraft draft, out bool asked)
    {
        customer.TakeRaised();
        _levels.For(new FakeCaller()).Update(customer, draft, Seed.Classifiers, Noon);
        var raised = customer.TakeRaised();
        asked = raised.Any(one => one.Event is AssessmentRequested { Stated: not null });
        return [.. raised.Select(one => one.Event).OfType<LevelBelowFloor>().Select(one => one.Version)];
    }
}
