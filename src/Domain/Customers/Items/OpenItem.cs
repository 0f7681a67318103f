using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;

namespace Onboarding.Domain.Customers.Items;

/// <summary>
/// An item about a customer that is expected until a day: information that a person asked the client for, or a new document in place of one that
/// expires. It is open until a person closes it.
/// </summary>
public sealed class OpenItem : AggregateRoot
{
    private OpenItem() { }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account of the customer.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The customer's external id when the item was opened.</summary>
    public string ExternalId { get; private init; } = "";

    /// <summary>The case for which it was opened; null if there is none.</summary>
    public Guid? CaseId { get; private init; }

    /// <summary>The kind.</summary>
    public OpenItemKind Kind { get; private init; }

    /// <summary>The text: what a person asked for, or the type of the document that expires.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The last day (UTC) on which it is in time.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>The person who opened it; null if the service did.</summary>
    public string? OpenedBy { get; private init; }

    /// <summary>The time at which it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>The state.</summary>
    public OpenItemState State { get; private set; }

    /// <summary>The person who closed it; null if the service did, or while it is open.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>The time at which it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The comment of the person who closed it.</summary>
    public string? Comment { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    private ItemSubject Subject => new(Account, CustomerId, ExternalId, Id, DueOn);

    /// <summary>Opens an item for information that a person asks the client for.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="caseId">The case for which it is asked.</param>
    /// <param name="request">The text of the request; it must be a valid reason (<see cref="CommentText.IsReason"/>).</param>
    /// <param name="dueOn">The last day (UTC) to answer.</param>
    /// <param name="by">The person who asks.</param>
    /// <param name="number">The number of the item.</param>
    /// <param name="at">The time.</param>
    public static OpenItem Register(
        ItemCustomer customer, Guid caseId, string request, DateOnly dueOn, string by, long number, DateTimeOffset at)
    {
        var item = Of(customer, OpenItemKind.Information, request, dueOn, number, at, caseId, by);
        item.Raise(new InformationRequested(item.Subject, caseId, request));
        return item;
    }

    /// <summary>Opens an item for a document that expires.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="documentType">The code of the type of the document.</param>
    /// <param name="expiresOn">The last day on which the document is valid.</param>
    /// <param name="number">The number of the item.</param>
    /// <param name="at">The time.</param>
    public static OpenItem Register(ItemCustomer customer, string documentType, DateOnly expiresOn, long number, DateTimeOffset at)
    {
        var item = Of(customer, OpenItemKind.DocumentExpiry, documentType, expiresOn, number, at, caseId: null, by: null);
        item.Raise(new DocumentExpires(item.Subject, documentType));
        return item;
    }

    /// <summary>Closes the item. Throws <see cref="RuleBroken"/> if it is closed.</summary>
    public void Close(string by, string? comment, DateTimeOffset at)
    {
        if (State == OpenItemState.Closed)
        {
            throw new RuleBroken(OpenItemErrors.Closed, "");
        }

        (State, ClosedBy, ClosedAt, Comment) = (OpenItemState.Closed, by, at, comment);
        Version++;
        Raise(new ItemClosed(Subject));
    }

    private static OpenItem Of(
        ItemCustomer customer, OpenItemKind kind, string text, DateOnly dueOn, long number, DateTimeOffset at, Guid? caseId, string? by) => new()
        {
            Number = number,
            Id = Guid.CreateVersion7(at),
            Account = customer.Account,
            CustomerId = customer.Id,
            ExternalId = customer.ExternalId,
            CaseId = caseId,
            Kind = kind,
            Text = text,
            DueOn = dueOn,
            OpenedBy = by,
            OpenedAt = at,
            Version = 1,
        };
}

/// <summary>The customer of an open item.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The customer.</param>
/// <param name="ExternalId">The external id.</param>
public sealed record ItemCustomer(AccountId Account, CustomerId Id, string ExternalId);

/// <summary>The kind of an open item.</summary>
public enum OpenItemKind
{
    /// <summary>Information that a person asked the client for.</summary>
    Information,

    /// <summary>A new document in place of one that expires.</summary>
    DocumentExpiry,
}

/// <summary>The state of an item.</summary>
public enum OpenItemState
{
    /// <summary>It is expected.</summary>
    Open,

    /// <summary>It is settled.</summary>
    Closed,
}
