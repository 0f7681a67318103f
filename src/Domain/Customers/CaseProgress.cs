namespace Onboarding.Domain.Customers;

/// <summary>How far people are with a case of a customer.</summary>
public enum CaseProgress
{
    /// <summary>There is no case that a request could overrule.</summary>
    None,

    /// <summary>A person decided.</summary>
    Decided,

    /// <summary>A case is open, so that each request about the customer is part of it.</summary>
    Open,
}
