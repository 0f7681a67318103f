using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Notifications.ListSubscriptions;

/// <summary>Lists subscriptions in the order of creation.</summary>
public sealed record ListSubscriptions : IQuery<Page<SubscriptionItem>>, IPaged
{
    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListSubscriptionsValidator : AbstractValidator<ListSubscriptions>
{
    public ListSubscriptionsValidator() => this.ValidatePaging();
}

internal sealed class ListSubscriptionsHandler(INotificationReads reads, ICurrentCaller caller)
    : IRequestHandler<ListSubscriptions, Page<SubscriptionItem>>
{
    public async Task<Page<SubscriptionItem>> Handle(ListSubscriptions request, CancellationToken cancellationToken) => Page<SubscriptionItem>.Of(
        await reads.Subscriptions(caller.VisibleAccount(), request, cancellationToken),
        request.LimitOrDefault(),
        SubscriptionItem.Of, row => row.Number);
}
