using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>
/// The types of events of the contract of payment companies. It publishes no payload of theirs: they name the customer and where it stands, nothing personal.
/// </summary>
public static class YativoEvents
{
    /// <summary>A customer was created.</summary>
    public static EventType CustomerCreated { get; } = OfCustomer("customer.created", new("created_at"));

    /// <summary>A customer passed verification.</summary>
    public static EventType CustomerKycApproved { get; } = OfCustomer("customer.kyc.approved", new("reviewed_at"));

    /// <summary>A customer did not pass verification.</summary>
    public static EventType CustomerKycRejected { get; } = OfCustomer("customer.kyc.rejected", new("reviewed_at"));

    /// <summary>Every type.</summary>
    public static IReadOnlyList<EventType> All { get; } = [CustomerCreated, CustomerKycApproved, CustomerKycRejected];

    private static EventType OfCustomer(string name, EventMember when) => new(
        YativoForms.Dialect, name, new("customer_id"), new("customer_type"), new("customer_status"), new("customer_kyc_status"), when)
    {
        Source = "customer",
    };
}
