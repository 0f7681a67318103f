namespace Onboarding.Domain.Customers;

/// <summary>The kind of a customer. An update can make a lead or a simplified customer a regular one, never the reverse.</summary>
public enum CustomerKind
{
    /// <summary>A full customer.</summary>
    Regular,

    /// <summary>A customer with a smaller set of data (occasional transactions).</summary>
    Simplified,

    /// <summary>A prospective customer; its status is always pending.</summary>
    Lead,
}
