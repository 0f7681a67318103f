using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.ListEvents;

/// <summary>The events of the caller's account (of every one for administrators) in the order of commits.</summary>
public sealed record ListEvents : IQuery<EventPage>, IPaged
{
    /// <summary>Events of exactly this type.</summary>
    public string? Type { get; init; }

    /// <summary>The sequence after which the page begins: that of the last event the caller has.</summary>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>One page of the feed.</summary>
/// <param name="Items">The events.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last.</param>
/// <param name="DeletedThrough">
/// The sequence of the last event that was deleted because its time was up; 0 if none was. A reader whose <c>after</c> is lower came too late for some.
/// </param>
public sealed record EventPage(
    IReadOnlyList<EventItem> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next, long DeletedThrough);

/// <summary>An event: the attributes of CloudEvents 1.0, and its data.</summary>
public sealed record EventItem
{
    /// <summary>Its place in the feed, to be sent as <c>after</c>.</summary>
    public long Sequence { get; init; }

    /// <summary>The version of CloudEvents.</summary>
    public string Specversion { get; init; } = "1.0";

    /// <summary>Its identity.</summary>
    public Guid Id { get; init; }

    /// <summary>Its type.</summary>
    public string Type { get; init; } = "";

    /// <summary>The communication number of the request it came from, or the type's own source.</summary>
    public string Source { get; init; } = "";

    /// <summary>The customer's external id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The type of its data.</summary>
    public string Datacontenttype { get; init; } = "application/json";

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>Its data.</summary>
    public JsonElement Data { get; init; }

    internal static EventItem Of(Event told) => new()
    {
        Sequence = told.Sequence!.Value,
        Id = told.Id,
        Type = told.Type,
        Source = told.Source,
        Subject = told.Subject,
        Time = told.At,
        Account = told.Account.Value,
        CustomerId = told.CustomerId.Value,
        Data = JsonElement.Parse(told.Data),
    };
}

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    public ListEventsValidator(EventTypes types)
    {
        this.MustBePaged();
        RuleFor(query => query.Type).Must(type => type is null || types.Find(type) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("type is a type of event");
    }
}

internal sealed class ListEventsHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<ListEvents, EventPage>
{
    public async Task<EventPage> Handle(ListEvents request, CancellationToken cancellationToken)
    {
        var rows = await reads.Events(caller.Reach(), request, cancellationToken);
        var page = Page<EventItem>.Of(rows, request.LimitOrDefault(), EventItem.Of, row => row.Sequence!.Value);
        return new(page.Items, page.Next, await reads.DeletedThrough(caller.Reach(), cancellationToken));
    }
}
