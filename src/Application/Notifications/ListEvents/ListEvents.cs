using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.ListEvents;

/// <summary>Lists the events of the caller's account (of every account for administrators) in the order of commits.</summary>
public sealed record ListEvents : IQuery<EventPage>, ISorted
{
    /// <summary>Lists only events about this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The exact type of the events.</summary>
    public string? Type { get; init; }

    /// <summary>The order: <c>sequence</c> (default, the oldest first) or <c>-sequence</c> (the newest first).</summary>
    public string? Sort { get; init; }

    /// <summary>The sequence number of the last event that the caller has. The page begins after it.</summary>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>One page of the feed.</summary>
/// <param name="Items">The events.</param>
/// <param name="Next">The value of <c>after</c> for the next page; null on the last page.</param>
/// <param name="DeletedThrough">
/// The sequence number of the last event that was deleted after its retention time; 0 if none was. A reader with a lower <c>after</c> has missed
/// events.
/// </param>
public sealed record EventPage(
    IReadOnlyList<EventItem> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next, long DeletedThrough);

/// <summary>An event: the attributes of CloudEvents 1.0 and the data.</summary>
public sealed record EventItem
{
    /// <summary>The sequence number in the feed, to be sent as <c>after</c>.</summary>
    public long Sequence { get; init; }

    /// <summary>The version of CloudEvents.</summary>
    public string Specversion { get; init; } = "1.0";

    /// <summary>The id.</summary>
    public Guid Id { get; init; }

    /// <summary>The type.</summary>
    public string Type { get; init; } = "";

    /// <summary>The communication number of the request, or the type's own source.</summary>
    public string Source { get; init; } = "";

    /// <summary>The customer's external id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The time of the event.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The media type of the data.</summary>
    public string Datacontenttype { get; init; } = "application/json";

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The data; null if the stored data cannot be decrypted.</summary>
    public JsonElement Data { get; init; }

    internal static EventItem Of(Event published) => new()
    {
        Sequence = published.Sequence!.Value,
        Id = published.Id,
        Type = published.Type,
        Source = published.Source,
        Subject = published.Subject,
        Time = published.At,
        Account = published.Account.Value,
        CustomerId = published.CustomerId.Value,
        Data = JsonElement.Parse(published.Data),
    };
}

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    public ListEventsValidator(EventTypes types)
    {
        this.ValidateSort(Sorting.BySequence);
        RuleFor(query => query.Type).Must(type => type is null || types.Find(type) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("type must be a type of event");
    }
}

internal sealed class ListEventsHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<ListEvents, EventPage>
{
    public async Task<EventPage> Handle(ListEvents request, CancellationToken cancellationToken)
    {
        var rows = await reads.Events(caller.VisibleAccount(), request, cancellationToken);
        var page = Page<EventItem>.Of(rows, request.LimitOrDefault(), EventItem.Of, row => row.Sequence!.Value);
        return new(page.Items, page.Next, await reads.DeletedThrough(caller.VisibleAccount(), cancellationToken));
    }
}
