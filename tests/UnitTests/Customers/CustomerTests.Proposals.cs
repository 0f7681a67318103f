using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

public partial class CustomerTests
{
    [Fact]
    public void An_IMPORT_for_a_decided_customer_stores_its_data_and_proposes_its_level_and_status()
    {
        var customer = Decided();

        UpdateAs(customer, Importing(RiskLevel.Low, CustomerStatus.Suspended, firstName: "Other"), CaseProgress.Decided);

        (customer.RiskLevel, customer.Status, customer.Profile.FirstName, customer.Version).Should().Be((RiskLevel.High, CustomerStatus.Active, "Other", 2));
        Requested(customer).Stated.Should().Be(new StatedOutcome(RiskLevel.Low, "SUSPENDED", IsProposal: true));
        customer.AcceptsOutcomeOf(1).Should().BeTrue("the end of an override still counts");
        customer.Events.OfType<LevelImported>().Should().BeEmpty();
    }

    [Fact]
    public void An_IMPORT_that_changes_neither_needs_no_case_unless_one_is_open()
    {
        var (decided, open) = (Decided(), Decided());

        UpdateAs(decided, Importing(RiskLevel.High, CustomerStatus.Active), CaseProgress.Decided);
        UpdateAs(open, Importing(RiskLevel.High, CustomerStatus.Active), CaseProgress.Open);

        decided.Events.OfType<AssessmentRequested>().Should().ContainSingle("that of the first version");
        decided.AcceptsOutcomeOf(1).Should().BeTrue();
        Requested(open).Stated!.IsProposal.Should().BeTrue();
    }

    [Fact]
    public void A_request_can_always_close_the_customer_and_only_its_level_is_a_proposal()
    {
        var customer = Decided();

        UpdateAs(customer, Importing(RiskLevel.Low, CustomerStatus.Closed) with { ClosingDate = new(2026, 11, 1) }, CaseProgress.Decided);

        (customer.Status, customer.ClosingDate, customer.RiskLevel).Should().Be((CustomerStatus.Closed, new DateOnly(2026, 11, 1), RiskLevel.High));
        Requested(customer).Stated!.Level.Should().Be(RiskLevel.Low);
    }

    [Fact]
    public void A_closed_customer_keeps_status_and_date_until_its_reopening_is_accepted()
    {
        var customer = Decided();
        UpdateAs(customer, Importing(RiskLevel.High, CustomerStatus.Closed) with { ClosingDate = new(2026, 11, 1) }, CaseProgress.Decided);

        UpdateAs(customer, Importing(RiskLevel.High, CustomerStatus.Active), CaseProgress.Decided);

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, new DateOnly(2026, 11, 1)));
        customer.ApplyProposal(RiskLevel.High, CustomerStatus.Active, assessedVersion: 3, Morning);
        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Active, null));
    }

    [Fact]
    public void The_tag_is_that_of_the_moment_at_which_it_was_taken_and_changes_with_status_and_screening()
    {
        var customer = Decided();
        var (before, expected) = (CustomerTag.Later(customer), CustomerTag.Of(customer));
        customer.ApplyScreening(ScreeningOutcomes.Of([new(0, ScreeningProcess.Pep, RunState.Hits, false, false)]), null);
        var screened = CustomerTag.Of(customer);
        UpdateAs(customer, Importing(RiskLevel.High, CustomerStatus.Closed) with { ClosingDate = new(2026, 11, 1) }, CaseProgress.Decided);

        before.Value.Should().Be(expected, "it is computed later from the state of then");
        new[] { expected, screened, CustomerTag.Of(customer) }.Should().OnlyHaveUniqueItems();
        screened.Split('-')[0].Should().Be(expected.Split('-')[0], "a screening makes no version");
    }

    [Fact]
    public void A_customer_that_was_screened_is_screened_again_when_people_reopen_it()
    {
        foreach (var isScreened in new[] { true, false })
        {
            var customer = Decided();
            customer.ApplyScreening(isScreened ? ScreeningOutcomes.Of([new(0, ScreeningProcess.Pep, RunState.Hits, false, false)]) : ScreeningOutcomes.None, null);
            UpdateAs(customer, Importing(RiskLevel.High, CustomerStatus.Closed) with { ClosingDate = new(2026, 11, 1) }, CaseProgress.Decided);
            UpdateAs(customer, Importing(RiskLevel.High, CustomerStatus.Active), CaseProgress.Decided);
            customer.TakeRaised();

            customer.ApplyProposal(RiskLevel.High, CustomerStatus.Active, assessedVersion: 3, Morning);

            customer.TakeRaised().Select(raised => raised.Event).OfType<ScreeningRequested>().Should().HaveCount(isScreened ? 1 : 0);
        }
    }

    [Fact]
    public void An_accepted_proposal_takes_effect_and_a_rejected_one_changes_nothing()
    {
        var (accepted, rejected) = (Decided(), Decided());
        foreach (var customer in new[] { accepted, rejected })
        {
            UpdateAs(customer, Importing(RiskLevel.Low, CustomerStatus.Suspended), CaseProgress.Decided);
        }

        accepted.ApplyProposal(RiskLevel.Low, CustomerStatus.Suspended, assessedVersion: 2, Morning);
        rejected.ApplyProposal(null, null, assessedVersion: 2, Morning);

        (accepted.RiskLevel, accepted.Status).Should().Be((RiskLevel.Low, CustomerStatus.Suspended));
        (rejected.RiskLevel, rejected.Status).Should().Be((RiskLevel.High, CustomerStatus.Active));
        accepted.AcceptsOutcomeOf(1).Should().BeFalse("the later decision counts");
    }

    [Fact]
    public void A_proposal_from_before_the_end_of_the_relationship_does_not_reopen_the_customer()
    {
        var customer = Decided();
        UpdateAs(customer, Importing(RiskLevel.Low, CustomerStatus.Suspended), CaseProgress.Decided);
        customer.Close(new(2026, 11, 2), "clerk", Morning);

        customer.ApplyProposal(RiskLevel.Low, CustomerStatus.Suspended, assessedVersion: 2, Morning);

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, new DateOnly(2026, 11, 2)));
    }

    [Fact]
    public void An_IMPORT_while_an_assessment_is_pending_lets_the_assessment_find_the_case()
    {
        foreach (var customer in new[] { Evaluated().Registered(), Individual().Registered() })
        {
            UpdateAs(customer, Importing(RiskLevel.Low, CustomerStatus.Active), CaseProgress.Requested);

            (customer.RiskLevel, customer.Status).Should().Be((RiskLevel.Low, CustomerStatus.Active));
            Requested(customer).Stated.Should().Be(new StatedOutcome(RiskLevel.Low, "ACTIVE", IsProposal: false));
        }
    }

    [Theory]
    [InlineData(CaseProgress.None, false)]
    [InlineData(CaseProgress.Requested, true)]
    [InlineData(CaseProgress.Decided, false)]
    [InlineData(CaseProgress.Open, true)]
    public void A_request_that_may_overrule_takes_effect_and_ends_a_case_whatever_the_request_before_it_was(CaseProgress cases, bool ends)
    {
        foreach (var customer in new[] { Evaluated().Registered(), Individual().Registered(), Simplified().Registered() })
        {
            var draft = customer.SourceOfRiskLevel is null ? Simplified() : Individual();
            customer.TakeRaised();

            Overruling(customer, draft with { RiskLevel = RiskLevel.Medium, Status = CustomerStatus.Suspended }, cases);

            (customer.RiskLevel, customer.Status).Should().Be((RiskLevel.Medium, CustomerStatus.Suspended));
            customer.AcceptsOutcomeOf(1).Should().BeFalse();
            customer.Events.OfType<LevelImported>().Select(one => one.Version).Should().Equal(ends ? [2] : []);
            customer.Events.OfType<AssessmentRequested>().Should().BeEmpty();
        }
    }

    [Fact]
    public void A_request_that_may_overrule_and_needs_a_case_itself_names_it_as_the_successor()
    {
        var (screened, belowFloor) = (Individual().Registered(), Individual().Registered());

        Overruling(screened, Individual() with { RequestedScreenings = ["PEP"] }, CaseProgress.Open);
        Overruling(belowFloor, Individual(), CaseProgress.Open);
        belowFloor.RequestCaseBelowFloor(mayOverrule: true);

        foreach (var customer in new[] { screened, belowFloor })
        {
            customer.Events.OfType<LevelImported>().Should().BeEmpty("its assessment supersedes the open case");
            Requested(customer).Stated.Should().Be(new StatedOutcome(RiskLevel.Low, "ACTIVE", IsProposal: false) { Overrules = true });
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_request_that_states_neither_level_nor_status_leaves_an_open_case_as_it_is(bool mayOverrule)
    {
        var customer = Simplified().Registered();
        var (silent, day) = (Simplified() with { RiskLevel = null, Status = null }, new DateOnly(2026, 11, 1));

        customer.Update(silent with { ClosingDate = day }, Seed.Classifiers, Morning, CaseProgress.Open, mayOverrule);

        (customer.RiskLevel, customer.Status, customer.ClosingDate, customer.Version).Should().Be((RiskLevel.Low, CustomerStatus.Active, day, 2));
        customer.AcceptsOutcomeOf(1).Should().BeTrue();
        customer.Events.Should().ContainSingle().Which.Should().BeOfType<CustomerRegistered>();
        customer.Update(silent with { CommunicationNumber = "third", RequestedScreenings = ["PEP"] }, Seed.Classifiers, Morning, CaseProgress.Open, mayOverrule);
        Requested(customer).Stated.Should().BeNull();
    }

    [Fact]
    public void A_proposal_with_the_same_status_keeps_the_closing_date_that_it_states()
    {
        var (customer, day) = (Simplified().Registered(), new DateOnly(2026, 11, 1));

        UpdateAs(customer, Simplified() with { RiskLevel = RiskLevel.High, ClosingDate = day }, CaseProgress.Open);

        (customer.RiskLevel, customer.Status, customer.ClosingDate).Should().Be((RiskLevel.Low, CustomerStatus.Active, day));
    }

    [Fact]
    public void A_level_below_a_floor_takes_effect_and_requests_one_case()
    {
        var imported = Importing(RiskLevel.Low, CustomerStatus.Active).Registered();
        imported.RequestCaseBelowFloor();
        var updated = Evaluated().Registered();
        Overruling(updated, Importing(RiskLevel.Low, CustomerStatus.Active), CaseProgress.Open);
        updated.RequestCaseBelowFloor();

        imported.Events.OfType<AssessmentRequested>().Should().ContainSingle().Which.Stated.Should().Be(new StatedOutcome(RiskLevel.Low, "ACTIVE", false));
        updated.Events.OfType<LevelImported>().Should().BeEmpty("the new case supersedes an open one and is named as its successor");
        Requested(updated).Version.Should().Be(2);
    }

    private static Customer Decided()
    {
        var customer = Evaluated().Registered();
        customer.ApplyOutcome(RiskLevel.High, isAccepted: true, assessedVersion: 1);
        return customer;
    }

    private static CustomerDraft Importing(RiskLevel level, CustomerStatus status, string? firstName = null)
    {
        var draft = Individual() with { RiskLevel = level, Status = status };
        return firstName is null ? draft : draft with { Profile = draft.Profile with { FirstName = firstName } };
    }

    private static void UpdateAs(Customer customer, CustomerDraft draft, CaseProgress cases) =>
        customer.Update(draft with { CommunicationNumber = $"C-{customer.Version + 1}" }, Seed.Classifiers, Morning, cases);

    private static void Overruling(Customer customer, CustomerDraft draft, CaseProgress cases) => customer.Update(
        draft with { CommunicationNumber = $"C-{customer.Version + 1}" }, Seed.Classifiers, Morning, cases, mayOverrule: true);

    private static AssessmentRequested Requested(Customer customer) => customer.Events.OfType<AssessmentRequested>().Last();
}
