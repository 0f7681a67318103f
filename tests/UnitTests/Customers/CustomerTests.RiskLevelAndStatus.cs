using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

public partial class CustomerTests
{
    [Fact]
    public void IMPORT_takes_level_and_status_as_sent()
    {
        var customer = (Individual() with { RiskLevel = RiskLevel.High, Status = CustomerStatus.Suspended }).Registered();

        (customer.RiskLevel, customer.Status).Should().Be((RiskLevel.High, CustomerStatus.Suspended));
    }

    [Fact]
    public void IMPORT_without_level_is_rejected_as_C008_I01() =>
        AssertRejected<InvalidInput>(CustomerErrors.RiskLevelMissing, () => (Individual() with { RiskLevel = null }).Registered());

    [Fact]
    public void IMPORT_without_status_is_rejected_as_C009() =>
        AssertRejected<InvalidInput>(CustomerErrors.StatusMissing, () => (Individual() with { Status = null }).Registered());

    [Fact]
    public void CREATE_with_EVALUATE_starts_pending_and_without_level()
    {
        var customer = (Evaluated() with { Status = CustomerStatus.Active, RiskLevel = RiskLevel.High }).Registered();

        (customer.Status, customer.RiskLevel, customer.SourceOfRiskLevel).Should().Be((CustomerStatus.Pending, null, SourceOfRiskLevel.Evaluate));
    }

    [Fact]
    public void UPDATE_with_EVALUATE_keeps_level_and_status()
    {
        var customer = Individual().Registered().UpdatedBy(Evaluated() with { Status = CustomerStatus.Rejected, RiskLevel = RiskLevel.Extreme });

        (customer.Status, customer.RiskLevel, customer.SourceOfRiskLevel).Should().Be((CustomerStatus.Active, RiskLevel.Low, SourceOfRiskLevel.Evaluate));
    }

    [Fact]
    public void An_outcome_from_before_an_IMPORT_is_not_accepted_even_if_EVALUATE_follows()
    {
        var customer = Evaluated().Registered();
        customer.ApplyOutcome(RiskLevel.Medium, isAccepted: true, assessedVersion: 1);
        customer.UpdatedBy(Individual() with { Status = CustomerStatus.Rejected, RiskLevel = RiskLevel.Extreme }).UpdatedBy(Evaluated());

        customer.ApplyOutcome(RiskLevel.Low, isAccepted: true, assessedVersion: 1);
        (customer.Status, customer.RiskLevel).Should().Be((CustomerStatus.Rejected, RiskLevel.Extreme));
        customer.ApplyOutcome(RiskLevel.Low, isAccepted: true, assessedVersion: 3);
        (customer.Status, customer.RiskLevel).Should().Be((CustomerStatus.Active, RiskLevel.Low));
    }

    [Fact]
    public void EVALUATE_ignores_a_level_and_status_that_cannot_be_read() => (Evaluated() with
    {
        Unreadable = ["/riskLevel", "/customerStatus"],
    }).Registered().Status.Should().Be(CustomerStatus.Pending);

    [Fact]
    public void A_simplified_customer_takes_both_as_sent_or_starts_pending_at_NONE()
    {
        var withBoth = Simplified().Registered();
        var silent = (Simplified() with { RiskLevel = null, Status = null }).Registered();

        (withBoth.Status, withBoth.RiskLevel).Should().Be((CustomerStatus.Active, RiskLevel.Low));
        (silent.Status, silent.RiskLevel).Should().Be((CustomerStatus.Pending, RiskLevel.None));
    }

    [Fact]
    public void A_simplified_customer_needs_no_source_of_risk_level_and_no_application_date()
    {
        var draft = Simplified();

        (draft with { Profile = draft.Profile with { ApplicationDate = null } }).Registered().SourceOfRiskLevel.Should().BeNull();
    }
}
