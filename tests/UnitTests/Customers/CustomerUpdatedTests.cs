using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.Dialects.Yativo.Kyc;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Yativo.Kyc.KycSamples;

namespace Onboarding.UnitTests.Customers;

public class CustomerUpdatedTests
{
    [Fact]
    public void Each_unit_of_work_that_changes_a_customer_of_a_short_form_raises_one_event_with_the_last_state()
    {
        var customer = Customer();
        Updates(customer).Should().BeEmpty("a registration has an event of its own");

        customer.Patch(YativoForms.Customer, new CustomerPatch { Phone = new(true, "+15557654321") }, "Payments", Seed.Classifiers, Now);
        Updates(customer).Should().Equal(Updated(customer, CustomerStatus.Pending, null));

        customer.Submit(Of(Person));
        Updates(customer).Should().Equal(Updated(customer, CustomerStatus.Pending, VerificationStatus.Submitted));

        customer.Decide(isAccepted: true);
        Updates(customer).Should().Equal(Updated(customer, CustomerStatus.Active, VerificationStatus.Approved));

        customer.Decide(isAccepted: true);
        Updates(customer).Should().BeEmpty("nothing changed");

        customer.Close(new(2026, 6, 1), "Payments", Now);
        Updates(customer).Should().Equal(Updated(customer, CustomerStatus.Closed, VerificationStatus.Approved));
    }

    [Fact]
    public void The_event_comes_after_the_decision()
    {
        var customer = Customer().Submit(Of(Person));
        customer.TakeRaised();

        customer.Decide(isAccepted: false);

        customer.Events.Last().Should().BeOfType<CustomerUpdated>();
        customer.Events.OfType<VerificationDecided>().Should().ContainSingle();
    }

    private static CustomerUpdated Updated(Customer customer, CustomerStatus status, VerificationStatus? verification) =>
        new(AccountId.Default, customer.Id, customer.ExternalId, EntityType.Individual, status, verification, Now);

    private static CustomerUpdated[] Updates(Customer customer)
    {
        CustomerUpdated[] raised = [.. customer.Events.OfType<CustomerUpdated>()];
        customer.TakeRaised();
        return raised;
    }
}
