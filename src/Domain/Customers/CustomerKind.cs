namespace Onboarding.Domain.Customers;

/// <summary>How far a party is a customer. Leads and simplified customers become regular ones by an update; never the other way.</summary>
public enum CustomerKind
{
    /// <summary>A full customer.</summary>
    Regular,

    /// <summary>A customer with the smaller set of data (occasional business).</summary>
    Simplified,

    /// <summary>Somebody who may become a customer; always pending.</summary>
    Lead,
}
