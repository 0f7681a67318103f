using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Application.Customers.Items;

/// <summary>An open item as the API shows it.</summary>
public sealed record OpenItemItem
{
    /// <summary>The number, by which items are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's external id when the item was opened.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The case for which it was opened; absent if there is none.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>INFORMATION (a person asked the client) or DOCUMENT_EXPIRY (a document expires).</summary>
    [TextOf(typeof(OpenItemKind))]
    public string Kind { get; init; } = "";

    /// <summary>The text: the request of a person, or the type of the document that expires.</summary>
    public string Text { get; init; } = "";

    /// <summary>The last day (UTC) on which it is in time.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>OPEN or CLOSED.</summary>
    [TextOf(typeof(OpenItemState))]
    public string State { get; init; } = "";

    /// <summary>The person who opened it; absent if the service did.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>The time at which it was opened.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The person who closed it; absent while it is open.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>The time at which it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The comment of the person who closed it.</summary>
    public string? Comment { get; init; }

    /// <summary>Shows an item.</summary>
    public static OpenItemItem Of(OpenItem item) => new()
    {
        Number = item.Number,
        Id = item.Id,
        Account = item.Account.Value,
        CustomerId = item.CustomerId.Value,
        ExternalId = item.ExternalId,
        CaseId = item.CaseId,
        Kind = Codes<OpenItemKind>.Of(item.Kind),
        Text = item.Text,
        DueOn = item.DueOn,
        State = Codes<OpenItemState>.Of(item.State),
        OpenedBy = item.OpenedBy,
        OpenedAt = item.OpenedAt,
        ClosedBy = item.ClosedBy,
        ClosedAt = item.ClosedAt,
        Comment = item.Comment,
    };
}
