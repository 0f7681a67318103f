namespace Onboarding.Domain.Customers;

/// <summary>Where a customer stands with the institution (fields.json, customerStatus).</summary>
public enum CustomerStatus
{
    /// <summary>Not decided yet.</summary>
    Pending,

    /// <summary>Accepted and in business.</summary>
    Active,

    /// <summary>Turned down.</summary>
    Rejected,

    /// <summary>Business is on hold.</summary>
    Suspended,

    /// <summary>The relationship has ended, on a closing date.</summary>
    Closed,
}
