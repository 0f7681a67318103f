using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

public partial class CustomerTests
{
    [Theory]
    [InlineData("LEAD_IND", Standing.Lead)]
    [InlineData("IND_LEAD", Standing.Lead)]
    [InlineData("LEAD", Standing.Lead)]
    [InlineData("IND_LEADER", Standing.Regular)]
    [InlineData("lead_IND", Standing.Regular)]
    [InlineData("IND", Standing.Regular)]
    public void A_category_that_begins_or_ends_with_LEAD_marks_a_lead(string category, Standing standing) =>
        new CustomerDraft { Category = category }.IsLead.Should().Be(standing == Standing.Lead);

    [Fact]
    public void A_lead_stays_pending()
    {
        var lead = Lead().Closed().Registered();
        lead.Standing.Should().Be(Standing.Lead);
        lead.Status.Should().Be(CustomerStatus.Pending);

        lead.UpdatedBy(Lead().Closed());

        (lead.Status, lead.ClosingDate, lead.Version).Should().Be((CustomerStatus.Pending, null, 2));
    }

    [Fact]
    public void A_lead_cannot_be_imported_C008_I02() => AssertRefused<InvalidInput>(
        CustomerErrors.LeadNeedsEvaluate, () => (Individual() with { Category = "LEAD_IND" }).Registered());

    [Fact]
    public void A_lead_becomes_a_regular_customer()
    {
        var customer = Lead().Registered().UpdatedBy(Individual());

        (customer.Standing, customer.Status, customer.RiskLevel).Should().Be((Standing.Regular, CustomerStatus.Active, RiskLevel.Low));
    }

    [Fact]
    public void A_simplified_customer_becomes_a_regular_one() =>
        Simplified().Registered().UpdatedBy(Individual()).Standing.Should().Be(Standing.Regular);

    [Fact]
    public void A_simplified_customer_stays_simplified_by_its_own_form()
    {
        var customer = Simplified().Registered().UpdatedBy(Simplified() with { Status = null, RiskLevel = null });

        (customer.Standing, customer.Status, customer.RiskLevel).Should().Be((Standing.Simplified, CustomerStatus.Active, RiskLevel.Low));
    }

    [Fact]
    public void A_regular_customer_never_becomes_a_simplified_one_C004() =>
        AssertRefused<RuleBroken>(CustomerErrors.AlreadyExists, () => Individual().Registered().UpdatedBy(Simplified()));

    [Fact]
    public void A_lead_never_becomes_a_simplified_customer_C004() =>
        AssertRefused<RuleBroken>(CustomerErrors.AlreadyExists, () => Lead().Registered().UpdatedBy(Simplified()));

    [Fact]
    public void A_regular_customer_never_becomes_a_lead_C007() =>
        AssertRefused<RuleBroken>(CustomerErrors.NeverALeadAgain, () => Individual().Registered().UpdatedBy(Lead()));

    [Fact]
    public void A_simplified_customer_never_becomes_a_lead_C007() =>
        AssertRefused<RuleBroken>(CustomerErrors.NeverALeadAgain, () => Simplified().Registered().UpdatedBy(Lead()));

    [Fact]
    public void The_entity_type_never_changes_C010() =>
        AssertRefused<RuleBroken>(CustomerErrors.EntityTypeChanged, () => Individual().Registered().UpdatedBy(Organization()));

    [Fact]
    public void A_simplified_customer_that_stays_closed_keeps_the_day()
    {
        var customer = Simplified().Closed().Registered().UpdatedBy(Simplified() with { Status = null });

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, Day));
        customer.UpdatedBy(Simplified()).ClosingDate.Should().BeNull();
    }

    [Fact]
    public void A_date_that_closed_nobody_does_not_outlive_the_simplified_customer()
    {
        var customer = (Simplified() with { ClosingDate = Day }).Registered();
        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Active, Day));

        customer.UpdatedBy(Evaluated());

        (customer.Standing, customer.Status, customer.ClosingDate).Should().Be((Standing.Regular, CustomerStatus.Active, null));
    }

    [Fact]
    public void An_assessment_leaves_a_closed_customer_its_day()
    {
        var customer = Simplified().Closed().Registered().UpdatedBy(Evaluated());

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, Day));
    }

    [Fact]
    public void The_day_a_lead_was_approved_stays_unless_another_is_sent()
    {
        var (lead, other) = (Lead(), new DateOnly(2024, 6, 1));
        lead = lead with { Profile = lead.Profile with { ApprovalDate = Day } };

        lead.Registered().UpdatedBy(Individual()).Profile.ApprovalDate.Should().Be(Day);
        lead.Registered().UpdatedBy(Approved(other)).Profile.ApprovalDate.Should().Be(other);
        Lead().Registered().UpdatedBy(Individual()).Profile.ApprovalDate.Should().BeNull();
        Approved(other).Registered().UpdatedBy(Individual()).Profile.ApprovalDate.Should().BeNull();
        lead.Registered().UpdatedBy(Lead()).Profile.ApprovalDate.Should().BeNull("only becoming a customer keeps it");
    }

    [Fact]
    public void A_stance_speaks_for_its_customer()
    {
        foreach (var draft in new[] { Individual(), Simplified(), Lead(), Organization(), Simplified() with { EntityType = EntityType.Organization } })
        {
            foreach (var known in new[] { Individual(), Simplified(), Lead(), Organization() }.Select(one => one.Registered()))
            {
                new Stance(known.EntityType, known.Standing).Against(draft).Select(found => found.Rule)
                    .Should().Equal(known.Against(draft).Select(found => found.Rule)).And.Equal(Expected(known, draft));
            }
        }
    }

    [Fact]
    public void What_a_draft_does_not_state_speaks_against_nothing() =>
        Organization().Registered().Stance.Against(new CustomerDraft()).Should().BeEmpty();

    private static CustomerDraft Approved(DateOnly day) => Individual() with { Profile = Individual().Profile with { ApprovalDate = day } };

    private static IEnumerable<Rule> Expected(Customer known, CustomerDraft draft) =>
    [
        .. draft.EntityType != known.EntityType ? [CustomerErrors.EntityTypeChanged] : Array.Empty<Rule>(),
        .. draft.Standing == Standing.Simplified && known.Standing != Standing.Simplified ? [CustomerErrors.AlreadyExists] : Array.Empty<Rule>(),
        .. draft.Standing == Standing.Lead && known.Standing != Standing.Lead ? [CustomerErrors.NeverALeadAgain] : Array.Empty<Rule>(),
    ];
}
