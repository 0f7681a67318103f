using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>One customer of a batch: what a single call would have asked for.</summary>
/// <param name="Draft">What the item states; empty if it could not be read.</param>
/// <param name="Updates">Whether a known customer's data are replaced (UPDATE) instead of a new one registered.</param>
public sealed record BatchItem(CustomerDraft Draft, bool Updates)
{
    /// <summary>Why the item could not even be read; the rules are then not asked.</summary>
    public IReadOnlyList<Finding> Unreadable { get; init; } = [];

    /// <summary>The item's size in bytes, as sent or, where it takes far more memory than that, so much more: chunks are kept small by it.</summary>
    public long Size { get; init; }

    /// <summary>The item's line, or its place in the list, from 1.</summary>
    public long Position { get; init; }

    /// <summary>The external id, where it could be one.</summary>
    internal string? ExternalId => Draft.ExternalId is { Length: <= CustomerFields.NumberMaxLength } id ? id : null;

    /// <summary>The communication number, where it could be one.</summary>
    internal string? CommunicationNumber => Draft.CommunicationNumber is { Length: <= CustomerFields.NumberMaxLength } number ? number : null;

    /// <summary>The single command that asks for the same; the audit trail names it.</summary>
    internal string Command => Updates ? nameof(UpdateQuestionnaire) : nameof(CreateCustomer);
}

/// <summary>What became of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Findings">Every defect; none if it was accepted.</param>
/// <param name="Elapsed">How long it took to judge.</param>
public sealed record BatchItemOutcome(BatchItem Item, IReadOnlyList<Finding> Findings, TimeSpan Elapsed)
{
    /// <summary>Whether the item was, or in a validation would be, accepted.</summary>
    public bool IsAccepted => Findings.Count == 0;
}
