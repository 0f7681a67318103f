using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>A stored customer: the columns, and the document as text. Only queries use it.</summary>
public sealed record StoredCustomer : CustomerColumns, IVersioned
{
    /// <summary>The customer's document, a JSON object.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The status of verification; null before the first submission. Only the tag depends on it.</summary>
    public string? VerificationStatus { get; init; }

    /// <summary>The time of the last decision about verification. Only the tag depends on it.</summary>
    public DateTimeOffset? VerificationReviewedAt { get; init; }

    /// <summary>The outcomes of screenings (<see cref="Domain.Screening.Contracts.ScreeningOutcomes"/>); empty before the first.</summary>
    public string Screening { get; init; } = "";

    /// <summary>The business unit; null if there is none. Lists show it; otherwise it is a member of the document.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The time at which the level was last assessed, or stated by a request.</summary>
    public DateTimeOffset? ScoredAt { get; init; }

    /// <summary>The time at which the periodic review is due; null if there is none. It follows from the settings and is not stored.</summary>
    public DateTimeOffset? NextReviewAt { get; init; }

    string IVersioned.Tag => CustomerTag.Of(this);
}
