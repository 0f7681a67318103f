using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>
/// The event types of the Yativo contract. The contract publishes no payloads, so the service defines them: the customer's id, type and statuses,
/// without personal data.
/// </summary>
public static class YativoEvents
{
    /// <summary>A customer was created.</summary>
    public static EventType CustomerCreated { get; } = CustomerEvent("customer.created", new("created_at"));

    /// <summary>
    /// A customer changed: its data, its status or its verification. No page has the event; live clients read approvals from it (Y40).
    /// </summary>
    public static EventType CustomerUpdated { get; } = CustomerEvent("customer.updated", new("created_at"));

    /// <summary>A customer passed verification.</summary>
    public static EventType CustomerKycApproved { get; } = CustomerEvent("customer.kyc.approved", new("reviewed_at"));

    /// <summary>A customer did not pass verification.</summary>
    public static EventType CustomerKycRejected { get; } = CustomerEvent("customer.kyc.rejected", new("reviewed_at"));

    /// <summary>All event types.</summary>
    public static IReadOnlyList<EventType> All { get; } = [CustomerCreated, CustomerUpdated, CustomerKycApproved, CustomerKycRejected];

    private static EventType CustomerEvent(string name, EventMember time) => new(
        YativoForms.Dialect, name, new("customer_id"), new("customer_type"), new("customer_status"), new("customer_kyc_status"), time,
            new("updated_at"))
    {
        Source = "customer",
    };
}
