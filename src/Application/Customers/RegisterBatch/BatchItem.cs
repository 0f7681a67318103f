using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Warnings;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>One customer of a batch, equivalent to a single request.</summary>
/// <param name="Draft">The input; empty if the item could not be read.</param>
/// <param name="Updates">Whether the data of an existing customer is replaced (UPDATE) instead of registering a new one.</param>
public sealed record BatchItem(CustomerDraft Draft, bool Updates)
{
    /// <summary>The findings of an item that could not be read. Its data is then not validated.</summary>
    public IReadOnlyList<Finding> Unreadable { get; init; } = [];

    /// <summary>The warnings of the reader: names that were ignored. <see cref="Warnings"/> adds those about the data.</summary>
    public IReadOnlyList<Finding> Ignored { get; init; } = [];

    /// <summary>Returns every warning about an accepted item.</summary>
    public IReadOnlyList<Finding> Warnings() => [.. CustomerWarnings.Of(Draft), .. Ignored];

    /// <summary>The item's size in bytes: as sent, or the memory it needs if that is far more. It limits the size of a chunk.</summary>
    public long Size { get; init; }

    /// <summary>The item's line or its index in the list, from 1.</summary>
    public long Position { get; init; }

    /// <summary>The record as it was in the uploaded file; null if it is not kept, or was too large.</summary>
    public ReadOnlyMemory<byte>? Line { get; init; }

    /// <summary>The external id; null if it is longer than permitted.</summary>
    internal string? ExternalId => Draft.ExternalId is { Length: <= CustomerFields.NumberMaxLength } id ? id : null;

    /// <summary>The communication number; null if it is longer than permitted.</summary>
    internal string? CommunicationNumber => Draft.CommunicationNumber is { Length: <= CustomerFields.NumberMaxLength } number ? number : null;

    /// <summary>The name of the equivalent command, for the audit trail.</summary>
    internal string Command => Updates ? nameof(UpdateQuestionnaire) : nameof(CreateCustomer);
}

/// <summary>The outcome of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Findings">Every defect; empty if the item was accepted.</param>
/// <param name="Elapsed">The duration of the validation.</param>
public sealed record BatchItemOutcome(BatchItem Item, IReadOnlyList<Finding> Findings, TimeSpan Elapsed)
{
    /// <summary>Whether the item was accepted or, if the batch is only validated, would be accepted.</summary>
    public bool IsAccepted => Findings.Count == 0;
}
