namespace Onboarding.Domain.Customers;

/// <summary>The status of a customer (fields.json, customerStatus).</summary>
public enum CustomerStatus
{
    /// <summary>The customer is not accepted or rejected yet.</summary>
    Pending,

    /// <summary>The customer is accepted.</summary>
    Active,

    /// <summary>The customer is rejected.</summary>
    Rejected,

    /// <summary>The relationship is suspended.</summary>
    Suspended,

    /// <summary>The relationship has ended on the closing date.</summary>
    Closed,
}
