using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Deliveries;

namespace Onboarding.Application.Notifications.ListDeliveries;

/// <summary>Lists deliveries in the order of creation, filtered by customer, subscription, state, type and time.</summary>
public sealed record ListDeliveries : IQuery<Page<DeliveryItem>>, ISorted, IDeliveryFilterRequest
{
    /// <summary>Lists only deliveries of events about this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The subscription, absent for all. <see cref="NotFound"/> if the caller may see no such subscription.</summary>
    public Guid? Subscription { get; init; }

    /// <summary>PENDING, DELIVERED, DEAD or CANCELLED; absent for any.</summary>
    public string? State { get; init; }

    /// <inheritdoc/>
    public string? Type { get; init; }

    /// <inheritdoc/>
    public string? From { get; init; }

    /// <inheritdoc/>
    public string? To { get; init; }

    /// <summary>The order: <c>number</c> (default, the oldest first) or <c>-number</c> (the newest first).</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the page states the number of deliveries on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }

    /// <summary>Returns the state of a valid query.</summary>
    public DeliveryState? ReadState() => State is null ? null : Codes<DeliveryState>.Read(State);
}

internal sealed class ListDeliveriesValidator : AbstractValidator<ListDeliveries>
{
    public ListDeliveriesValidator(EventTypes types)
    {
        this.ValidateSort(Sorting.ByNumber);
        this.MustHaveValidDeliveryFilter(types);
        RuleFor(query => query.State).Must(state => state is null || Codes<DeliveryState>.TryRead(state, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"state must be one of {string.Join(", ", Codes<DeliveryState>.All)}");
    }
}

internal sealed class ListDeliveriesHandler(INotificationReads reads, ICurrentCaller caller) : IRequestHandler<ListDeliveries, Page<DeliveryItem>>
{
    public async Task<Page<DeliveryItem>> Handle(ListDeliveries request, CancellationToken cancellationToken)
    {
        if (request.Subscription is { } id && await reads.Subscription(id, caller.VisibleAccount(), cancellationToken) is null)
        {
            throw new NotFound("Subscription");
        }

        var rows = await reads.Deliveries(caller.VisibleAccount(), request, cancellationToken);
        var page = Page<DeliveryItem>.Of(rows, request.LimitOrDefault(), DeliveryItem.Of, row => new(row.Delivery.Number));
        return request.Count == true
            ? page with { Count = await reads.CountDeliveries(caller.VisibleAccount(), request, cancellationToken) }
            : page;
    }
}
