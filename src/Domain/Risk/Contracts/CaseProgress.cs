namespace Onboarding.Domain.Risk.Contracts;

/// <summary>How far people are with the cases of a customer.</summary>
public enum CaseProgress
{
    /// <summary>There is no case that a request could overrule.</summary>
    None,

    /// <summary>There is no case yet, but a request that is still to be assessed may lead to one.</summary>
    Requested,

    /// <summary>A person decided.</summary>
    Decided,

    /// <summary>A case is open, so that each request about the customer is part of it.</summary>
    Open,
}
