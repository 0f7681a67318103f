using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.RedeliverDeadLetters;

/// <summary>
/// Redelivers dead letters, the earliest first, with the same bytes, the same message ids and a new retry time. The messages of one customer stay in
/// order. One request redelivers at most <see cref="MaxPerRequest"/>, because it blocks other writers meanwhile. The result shows whether there are
/// more.
/// </summary>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RedeliverDeadLetters : ICommand<RedeliveredDeadLetters>, IDeliveryFilterRequest
{
    /// <summary>The maximum number of dead letters in one request.</summary>
    public const int MaxPerRequest = 1_000;

    /// <inheritdoc/>
    public Guid? Subscription { get; init; }

    /// <inheritdoc/>
    public string? Type { get; init; }

    /// <inheritdoc/>
    public string? From { get; init; }

    /// <inheritdoc/>
    public string? To { get; init; }

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Subscription?.ToString();
}

/// <summary>The result of a redelivery.</summary>
/// <param name="Queued">The number of deliveries that are pending again.</param>
/// <param name="More">Whether there are more dead letters. The same request redelivers the next ones.</param>
public sealed record RedeliveredDeadLetters(int Queued, bool More);

internal sealed class RedeliverDeadLettersValidator : AbstractValidator<RedeliverDeadLetters>
{
    public RedeliverDeadLettersValidator(EventTypes types) => this.MustHaveValidDeliveryFilter(types);
}

internal sealed class RedeliverDeadLettersHandler(ISubscriptions subscriptions, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<RedeliverDeadLetters, RedeliveredDeadLetters>
{
    public async Task<RedeliveredDeadLetters> Handle(RedeliverDeadLetters request, CancellationToken cancellationToken)
    {
        if (request.Subscription is { } id)
        {
            await subscriptions.Require(id, caller, cancellationToken);
        }

        var dead = await subscriptions.FindDead(request.Filter(), caller.VisibleAccount(), RedeliverDeadLetters.MaxPerRequest + 1, cancellationToken);
        var now = clock.Now();
        foreach (var delivery in dead.Take(RedeliverDeadLetters.MaxPerRequest))
        {
            delivery.Redeliver(now);
        }

        return new(Math.Min(dead.Count, RedeliverDeadLetters.MaxPerRequest), dead.Count > RedeliverDeadLetters.MaxPerRequest);
    }
}
