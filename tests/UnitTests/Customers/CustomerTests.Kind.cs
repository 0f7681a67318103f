using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

public partial class CustomerTests
{
    [Theory]
    [InlineData("LEAD_IND", CustomerKind.Lead)]
    [InlineData("IND_LEAD", CustomerKind.Lead)]
    [InlineData("LEAD", CustomerKind.Lead)]
    [InlineData("IND_LEADER", CustomerKind.Regular)]
    [InlineData("lead_IND", CustomerKind.Regular)]
    [InlineData("IND", CustomerKind.Regular)]
    public void A_category_that_begins_or_ends_with_LEAD_marks_a_lead(string category, CustomerKind kind) =>
        new CustomerDraft { Category = category }.IsLead.Should().Be(kind == CustomerKind.Lead);

    [Fact]
    public void A_lead_stays_pending()
    {
        var lead = Lead().Closed().Registered();
        lead.Kind.Should().Be(CustomerKind.Lead);
        lead.Status.Should().Be(CustomerStatus.Pending);

        lead.UpdatedBy(Lead().Closed());

        (lead.Status, lead.ClosingDate, lead.Version).Should().Be((CustomerStatus.Pending, null, 2));
    }

    [Fact]
    public void A_lead_cannot_be_imported_C008_I02() => AssertRejected<InvalidInput>(
        CustomerErrors.LeadNeedsEvaluate, () => (Individual() with { Category = "LEAD_IND" }).Registered());

    [Fact]
    public void A_lead_becomes_a_regular_customer()
    {
        var customer = Lead().Registered().UpdatedBy(Individual());

        (customer.Kind, customer.Status, customer.RiskLevel).Should().Be((CustomerKind.Regular, CustomerStatus.Active, RiskLevel.Low));
    }

    [Fact]
    public void A_simplified_customer_becomes_a_regular_one() =>
        Simplified().Registered().UpdatedBy(Individual()).Kind.Should().Be(CustomerKind.Regular);

    [Fact]
    public void A_simplified_customer_stays_simplified_by_its_own_form()
    {
        var customer = Simplified().Registered().UpdatedBy(Simplified() with { Status = null, RiskLevel = null });

        (customer.Kind, customer.Status, customer.RiskLevel).Should().Be((CustomerKind.Simplified, CustomerStatus.Active, RiskLevel.Low));
    }

    [Fact]
    public void A_regular_customer_never_becomes_a_simplified_one_C004() =>
        AssertRejected<RuleBroken>(CustomerErrors.AlreadyExists, () => Individual().Registered().UpdatedBy(Simplified()));

    [Fact]
    public void A_lead_never_becomes_a_simplified_customer_C004() =>
        AssertRejected<RuleBroken>(CustomerErrors.AlreadyExists, () => Lead().Registered().UpdatedBy(Simplified()));

    [Fact]
    public void A_regular_customer_never_becomes_a_lead_C007() =>
        AssertRejected<RuleBroken>(CustomerErrors.LeadNotAllowed, () => Individual().Registered().UpdatedBy(Lead()));

    [Fact]
    public void A_simplified_customer_never_becomes_a_lead_C007() =>
        AssertRejected<RuleBroken>(CustomerErrors.LeadNotAllowed, () => Simplified().Registered().UpdatedBy(Lead()));

    [Fact]
    public void The_entity_type_never_changes_C010() =>
        AssertRejected<RuleBroken>(CustomerErrors.EntityTypeChanged, () => Individual().Registered().UpdatedBy(Organization()));

    [Fact]
    public void A_simplified_customer_that_stays_closed_keeps_its_closing_date()
    {
        var customer = Simplified().Closed().Registered().UpdatedBy(Simplified() with { Status = null });

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, Day));
        customer.UpdatedBy(Simplified()).ClosingDate.Should().BeNull();
    }

    [Fact]
    public void A_date_without_CLOSED_is_removed_when_a_simplified_customer_becomes_regular()
    {
        var customer = (Simplified() with { ClosingDate = Day }).Registered();
        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Active, Day));

        customer.UpdatedBy(Evaluated());

        (customer.Kind, customer.Status, customer.ClosingDate).Should().Be((CustomerKind.Regular, CustomerStatus.Active, null));
    }

    [Fact]
    public void An_assessment_does_not_change_the_closing_date()
    {
        var customer = Simplified().Closed().Registered().UpdatedBy(Evaluated());

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, Day));
    }

    [Fact]
    public void The_approval_date_of_a_lead_stays_unless_another_is_sent()
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
    public void Change_constraints_have_the_conflicts_of_their_customer()
    {
        foreach (var draft in new[] { Individual(), Simplified(), Lead(), Organization(), Simplified() with { EntityType = EntityType.Organization } })
        {
            foreach (var known in new[] { Individual(), Simplified(), Lead(), Organization() }.Select(one => one.Registered()))
            {
                new ChangeConstraints(known.EntityType, known.Kind).ConflictsWith(draft).Select(found => found.Rule)
                    .Should().Equal(known.ConflictsWith(draft).Select(found => found.Rule)).And.Equal(Expected(known, draft));
            }
        }
    }

    [Fact]
    public void A_field_that_is_missing_in_a_draft_is_not_a_conflict() =>
        Organization().Registered().ChangeConstraints.ConflictsWith(new CustomerDraft()).Should().BeEmpty();

    private static CustomerDraft Approved(DateOnly day) => Individual() with { Profile = Individual().Profile with { ApprovalDate = day } };

    private static IEnumerable<Rule> Expected(Customer known, CustomerDraft draft) =>
    [
        .. draft.EntityType != known.EntityType ? [CustomerErrors.EntityTypeChanged] : Array.Empty<Rule>(),
        .. draft.Kind == CustomerKind.Simplified && known.Kind != CustomerKind.Simplified ? [CustomerErrors.AlreadyExists] : Array.Empty<Rule>(),
        .. draft.Kind == CustomerKind.Lead && known.Kind != CustomerKind.Lead ? [CustomerErrors.LeadNotAllowed] : Array.Empty<Rule>(),
    ];
}
