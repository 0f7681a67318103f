using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Verification.VerificationStage;

namespace Onboarding.UnitTests.Verification;

public class VerificationEventTests
{
    [Fact]
    public void A_verification_that_becomes_final_or_changes_its_final_result_is_an_event()
    {
        var customer = Customer().Submit(First());

        customer.ReviewVerification(customer.CommunicationNumber, isDecided: true);
        customer.Decide(isAccepted: false, "01");
        customer.Decide(isAccepted: false, "02");
        customer.Decide(isAccepted: true);

        customer.Events.OfType<VerificationDecided>().Select(one => (one.CustomerId, one.EntityType, one.IsApproved))
            .Should().Equal((customer.Id, EntityType.Individual, false), (customer.Id, EntityType.Individual, true));
    }

    [Fact]
    public void A_status_in_a_request_raises_its_events_in_order()
    {
        var customer = Customer().Submit(First());
        customer.TakeRaised();

        customer.Update(
            new()
            {
                RequestedForm = Form,
                Requester = "Bank",
                CommunicationNumber = "next",
                EntityType = EntityType.Individual,
                Category = "IND",
                SourceOfRiskLevel = SourceOfRiskLevel.Import,
                RiskLevel = RiskLevel.Low,
                Status = CustomerStatus.Active,
            },
            Seed.Classifiers,
            Now,
            CaseProgress.Open,
            mayOverrule: true);

        customer.Events.Select(one => one.GetType().Name).Should().Equal(nameof(CustomerChanged), nameof(VerificationDecided), nameof(LevelImported));
        customer.Events.OfType<VerificationDecided>().Single().Should().Be(
            new VerificationDecided(AccountId.Default, customer.Id, customer.ExternalId, EntityType.Individual, CustomerStatus.Active, IsApproved: true, Now));
    }
}
