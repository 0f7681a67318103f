using Onboarding.Domain.Customers.Contracts;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>What a request submits for the verification of a customer.</summary>
public sealed record VerificationSubmission
{
    /// <summary>The longest number or requester, in characters.</summary>
    public const int NumberMaxLength = 256;

    /// <summary>The request's own number; an assessment is asked for under it.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>The audit user who asks.</summary>
    public string Requester { get; init; } = "";

    /// <summary>The risk management category for a customer that has none yet.</summary>
    public string? Category { get; init; }

    /// <summary>Whether it changes an earlier submission, so that what it leaves out stays as it was. Else it has to be whole.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>What is stated of the customer, as the dialect knows it.</summary>
    public required SubmittedData Data { get; init; }
}
