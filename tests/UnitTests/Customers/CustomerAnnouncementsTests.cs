using System.Text.Json.Nodes;
using Onboarding.Application.Customers;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

public class CustomerAnnouncementsTests
{
    private static readonly DateTimeOffset Morning = CustomerDraftBuilder.Morning;

    private readonly Told _told = new();

    [Fact]
    public void A_new_customer_is_told_by_id_and_where_it_stands()
    {
        var customer = Person();

        new CustomerAnnouncements(_told).Created(customer);

        _told.Type.Should().Be(EventTypes.CustomerCreated);
        _told.Origin.Should().Be(new EventOrigin(AccountId.Default, customer.Id, customer.Id.ToString(), null));
        _told.Data!.ToJsonString().Should().Be(
            $$"""{"customer_id":"{{customer.Id.Value}}","customer_type":"individual","customer_status":"active","customer_kyc_status":"not_started","created_at":"2024-05-02T09:00:00.000000Z"}""");
    }

    [Theory]
    [InlineData(KycStatus.Approved, "customer.kyc.approved", "approved")]
    [InlineData(KycStatus.Rejected, "customer.kyc.rejected", "rejected")]
    public void A_concluded_verification_is_told_with_its_time(KycStatus status, string type, string told)
    {
        var customer = Reviewed(status, Morning.AddHours(1));

        new CustomerAnnouncements(_told).KycConcluded(customer);

        _told.Type!.Name.Should().Be(type);
        _told.Data!.ToJsonString().Should().Be(
            $$"""{"customer_id":"{{customer.Id.Value}}","customer_type":"individual","customer_status":"active","customer_kyc_status":"{{told}}","reviewed_at":"2024-05-02T10:00:00.000000Z"}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(KycStatus.Submitted)]
    [InlineData(KycStatus.ManualReview)]
    [InlineData(KycStatus.UnderReview)]
    public void What_is_not_concluded_is_not_told(KycStatus? status) =>
        FluentActions.Invoking(() => new CustomerAnnouncements(_told).KycConcluded(Reviewed(status, Morning))).Should().Throw<ArgumentException>();

    [Fact]
    public void A_conclusion_without_a_time_is_not_told() =>
        FluentActions.Invoking(() => new CustomerAnnouncements(_told).KycConcluded(Reviewed(KycStatus.Approved, at: null))).Should().Throw<ArgumentException>();

    private static Customer Person() => Customer.Register(
        new()
        {
            RequestedForm = CustomerForm.Yativo,
            Requester = "Payments",
            EntityType = EntityType.Individual,
            Profile = new() { FullName = "Alex Smith", Email = "alex@example.com", Phone = "+15551234567", StatedCountry = "US" },
        },
        Seed.Classifiers,
        AccountId.Default,
        1,
        Morning);

    // As the database gives it back: what concludes a verification is no matter of these tests.
    private static Customer Reviewed(KycStatus? status, DateTimeOffset? at)
    {
        var customer = Person();
        typeof(Customer).GetProperty(nameof(Customer.KycStatus))!.SetValue(customer, status);
        typeof(Customer).GetProperty(nameof(Customer.KycReviewedAt))!.SetValue(customer, at);
        return customer;
    }

    /// <summary>Takes what is published as the store does, so that data a type does not have is refused.</summary>
    private sealed class Told : IEvents
    {
        public EventType? Type { get; private set; }

        public EventOrigin? Origin { get; private set; }

        public JsonObject? Data { get; private set; }

        public void Publish(EventType type, EventOrigin origin, JsonObject data)
        {
            Event.Register(1, type, origin, data, DateTimeOffset.UnixEpoch);
            (Type, Origin, Data) = (type, origin, data);
        }
    }
}
