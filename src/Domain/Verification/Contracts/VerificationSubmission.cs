using Onboarding.Domain.Customers.Contracts;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>A submission for the verification of a customer.</summary>
public sealed record VerificationSubmission
{
    /// <summary>The maximum length of the number and the requester, in characters.</summary>
    public const int NumberMaxLength = 256;

    /// <summary>The request's own number, under which an assessment is requested.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>The audit user of the request.</summary>
    public string Requester { get; init; } = "";

    /// <summary>The risk management category, for a customer that has none yet.</summary>
    public string? Category { get; init; }

    /// <summary>Whether it changes an earlier submission: missing fields stay unchanged. Otherwise it must be complete.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>The submitted data, in the terms of the dialect.</summary>
    public required SubmittedData Data { get; init; }
}
