using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class YativoEventMapTests
{
    private static readonly DateTimeOffset Morning = new(2024, 5, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly CustomerId Id = new(Guid.NewGuid());

    private static readonly CustomerRegistered Registered =
        new(AccountId.Default, Id, "X", YativoForms.Customer, EntityType.Individual, CustomerStatus.Pending, Morning);

    private static readonly VerificationDecided Decided =
        new(AccountId.Default, Id, "X", EntityType.Organization, CustomerStatus.Rejected, IsApproved: false, Morning);

    [Fact]
    public void The_types_are_those_of_the_contract_and_are_not_polled()
    {
        YativoEvents.All.Select(type => type.Name).Should().Equal("customer.created", "customer.updated", "customer.kyc.approved", "customer.kyc.rejected");
        YativoEvents.All.Should().OnlyContain(type => !type.IsPollable);
    }

    [Fact]
    public void A_new_customer_is_published_with_its_id_and_statuses()
    {
        var published = Published(Registered)!;

        published.Type.Should().Be(YativoEvents.CustomerCreated);
        published.Origin.Should().Be(new EventOrigin(AccountId.Default, Id, "X", null));
        published.Data.ToJsonString().Should().Be(
            $$"""{"customer_id":"{{Id.Value}}","customer_type":"individual","customer_status":"active","customer_kyc_status":"not_started","created_at":"2024-05-02T09:00:00.000000Z","updated_at":"2024-05-02T09:00:00.000000Z"}""");
    }

    [Fact]
    public void A_changed_customer_is_published_with_the_time_of_the_change()
    {
        var updated = new CustomerUpdated(AccountId.Default, Id, "X", EntityType.Individual, CustomerStatus.Active, VerificationStatus.Approved, Morning);

        Published(updated)!.Data.ToJsonString().Should().Be(
            $$"""{"customer_id":"{{Id.Value}}","customer_type":"individual","customer_status":"active","customer_kyc_status":"approved","created_at":"2024-05-02T09:00:00.000000Z","updated_at":"2024-05-03T09:00:00.000000Z"}""");
        Published(updated with { Status = CustomerStatus.Closed }).Should().BeNull();
    }

    [Fact]
    public void A_customer_of_another_form_is_not_published() => Published(Registered with { Form = CustomerForm.None }).Should().BeNull();

    [Theory]
    [InlineData(true, "customer.kyc.approved", "approved")]
    [InlineData(false, "customer.kyc.rejected", "rejected")]
    public void A_decided_verification_is_published_with_its_time(bool isApproved, string type, string status)
    {
        var published = Published(Decided with { IsApproved = isApproved })!;

        published.Type.Name.Should().Be(type);
        published.Data.ToJsonString().Should().Be(
            $$"""{"customer_id":"{{Id.Value}}","customer_type":"business","customer_status":"inactive","customer_kyc_status":"{{status}}","reviewed_at":"2024-05-02T09:00:00.000000Z","updated_at":"2024-05-02T09:00:00.000000Z"}""");
    }

    [Fact]
    public void No_event_of_a_closed_customer_is_published() => Published(Decided with { Status = CustomerStatus.Closed }).Should().BeNull();

    // Registers the event as the publisher does, so that members that the type does not have are rejected.
    private static PublishedEvent? Published(IDomainEvent happened)
    {
        var found = new YativoEventMap().Of(happened, Morning.AddDays(1));
        if (found is not null)
        {
            Event.Register(1, found.Type, found.Origin, found.Data, Morning);
        }

        return found;
    }
}
