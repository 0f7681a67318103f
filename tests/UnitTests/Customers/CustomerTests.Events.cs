using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

/// <summary>The domain events of a customer, in order.</summary>
public partial class CustomerTests
{
    private static readonly ObservedState Active = new(null, null, null, null, RiskLevel.Low, CustomerStatus.Active);

    [Fact]
    public void A_registration_is_one_event_and_requests_an_assessment_only_with_EVALUATE()
    {
        var (imported, evaluated) = (Individual().Registered(), Evaluated().Registered());

        imported.Events.Should().Equal(
            new CustomerRegistered(AccountId.Default, imported.Id, "IND_1", AmlyzeForms.Regular, EntityType.Individual, CustomerStatus.Active, Morning));
        evaluated.Events.Should().Equal(
            new AssessmentRequested(AccountId.Default, evaluated.Id, 7, "IND_1", 1, evaluated.CommunicationNumber, "IND", IsLead: false),
            new CustomerRegistered(AccountId.Default, evaluated.Id, "IND_1", AmlyzeForms.Regular, EntityType.Individual, CustomerStatus.Pending, Morning));
    }

    [Fact]
    public void A_required_screening_requests_an_assessment_also_with_IMPORT()
    {
        string[] screenings = ["PEP"];
        (Evaluated() with { RequestedScreenings = screenings }).Registered().Events.OfType<AssessmentRequested>().Should().ContainSingle()
            .Which.Should().Match<AssessmentRequested>(requested => requested.RequiresScreening && !requested.IsImported);
        var imported = (Individual() with { RequestedScreenings = screenings }).Registered();
        imported.Events.OfType<AssessmentRequested>().Should().ContainSingle()
            .Which.Should().Match<AssessmentRequested>(requested => requested.RequiresScreening && requested.IsImported);
        imported.Status.Should().Be(CustomerStatus.Active);
    }

    [Fact]
    public void An_update_reports_the_change_of_the_observed_state()
    {
        var customer = Loaded(Individual());

        customer.UpdatedBy(Flagged(Individual() with { RiskLevel = RiskLevel.High, Status = CustomerStatus.Suspended }));

        customer.Events.Should().Equal(Changed(customer, Active, new(true, false, null, null, RiskLevel.High, CustomerStatus.Suspended)));
    }

    [Fact]
    public void An_update_that_does_not_change_the_observed_state_raises_no_event()
    {
        var customer = Loaded(Individual());

        customer.UpdatedBy(Individual() with { Profile = Individual().Profile with { LastName = "Garcia" } });

        customer.Events.Should().BeEmpty();
    }

    [Fact]
    public void An_update_with_EVALUATE_requests_an_assessment_of_its_version_and_date()
    {
        var customer = Loaded(Individual());

        customer.UpdatedBy(Evaluated() with { Profile = Evaluated().Profile with { ApprovalDate = Day } });

        customer.Events.Should().Equal(
            new AssessmentRequested(AccountId.Default, customer.Id, 7, "IND_1", 2, customer.CommunicationNumber, "IND", IsLead: false, Day));
    }

    [Fact]
    public void An_import_that_overrules_an_open_case_is_an_event_and_so_is_its_approval_date()
    {
        var customer = Loaded(Evaluated());

        customer.Update(
            Individual() with { Profile = Individual().Profile with { ApprovalDate = Day } }, Seed.Classifiers, Noon, CaseProgress.Open, mayOverrule: true);

        customer.Events.Should().Equal(
            Changed(customer, new(null, null, null, null, null, CustomerStatus.Pending), Active),
            new ApprovalDateGiven(AccountId.Default, customer.Id, 7, 2, Day),
            new LevelImported(AccountId.Default, customer.Id, 7, 2));
    }

    [Fact]
    public void Closing_changes_the_status()
    {
        var customer = Loaded(Individual());

        customer.Close(Day, "Chief", Noon);

        customer.Events.Should().Equal(Changed(customer, Active, Active with { Status = CustomerStatus.Closed }));
    }

    [Fact]
    public void A_patch_reports_the_change_too()
    {
        var customer = Loaded(Individual());

        customer.Patch(AmlyzeForms.Regular, new() { IsInAdverseMedia = Change.To<bool?>(true) }, "Clerk", Seed.Classifiers, Noon);

        customer.Events.Should().Equal(Changed(customer, Active, Active with { IsInAdverseMedia = true }));
    }

    [Fact]
    public void Two_outcomes_of_one_unit_of_work_are_one_change()
    {
        var customer = Loaded(Evaluated());
        var before = new ObservedState(null, null, null, null, null, CustomerStatus.Pending);

        customer.ApplyOutcome(RiskLevel.Medium, isAccepted: false, assessedVersion: 1);
        customer.ApplyOutcome(RiskLevel.Low, isAccepted: true, assessedVersion: 1);

        customer.Events.Should().Equal(Changed(customer, before, Active));
    }

    [Fact]
    public void An_outcome_that_is_reverted_in_the_same_unit_of_work_is_not_a_change()
    {
        var customer = Loaded(Individual()).UpdatedBy(Evaluated());

        customer.ApplyOutcome(RiskLevel.High, isAccepted: true, assessedVersion: 2);
        customer.ApplyOutcome(RiskLevel.Low, isAccepted: true, assessedVersion: 2);

        customer.Events.OfType<CustomerChanged>().Should().BeEmpty();
    }

    [Fact]
    public void An_outcome_that_is_not_accepted_raises_no_event()
    {
        var customer = Loaded(Individual());

        customer.ApplyOutcome(RiskLevel.High, isAccepted: false, assessedVersion: 0);

        customer.Events.Should().BeEmpty();
    }

    [Fact]
    public void The_events_of_several_aggregates_have_one_order()
    {
        var (one, other) = (Individual().Registered(), Individual().Registered());
        one.Close(Day, "Chief", Noon);

        one.Raised.Concat(other.Raised).OrderBy(raised => raised.Order).Select(raised => raised.Event.GetType().Name)
            .Should().Equal(nameof(CustomerRegistered), nameof(CustomerRegistered), nameof(CustomerChanged));
    }

    // The customer as it is loaded: the events of earlier units of work are not there.
    private static Customer Loaded(CustomerDraft draft)
    {
        var customer = draft.Registered();
        customer.TakeRaised();
        return customer;
    }

    private static CustomerDraft Flagged(CustomerDraft draft) => draft with { Profile = draft.Profile with { IsSanctioned = true, IsPEP = false } };

    private static CustomerChanged Changed(Customer customer, ObservedState before, ObservedState now) => new(AccountId.Default, customer.Id, "IND_1", before, now);
}
