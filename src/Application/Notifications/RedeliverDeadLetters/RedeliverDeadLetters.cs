using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Application.Notifications.RedeliverDeadLetters;

/// <summary>
/// Sends what was given up once more, the first made first: the same bytes under the same message ids, with all retries anew, those of one customer in
/// order. At most <see cref="Most"/> in one request, since nobody else writes meanwhile; the answer says whether there are more.
/// </summary>
public sealed record RedeliverDeadLetters : ICommand<RedeliveredDeadLetters>, IFilterDeliveries
{
    /// <summary>The most of one request.</summary>
    public const int Most = 1_000;

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

/// <summary>What became of a request for redelivery.</summary>
/// <param name="Queued">How many are pending again.</param>
/// <param name="More">Whether there are more; the same request again takes the next.</param>
public sealed record RedeliveredDeadLetters(int Queued, bool More);

internal sealed class RedeliverDeadLettersValidator : AbstractValidator<RedeliverDeadLetters>
{
    public RedeliverDeadLettersValidator(EventTypes types) => this.MustFilterDeliveries(types);
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

        var dead = await subscriptions.FindDead(request.Filter(), caller.Reach(), RedeliverDeadLetters.Most + 1, cancellationToken);
        var now = clock.Now();
        foreach (var delivery in dead.Take(RedeliverDeadLetters.Most))
        {
            delivery.Redeliver(now);
        }

        return new(Math.Min(dead.Count, RedeliverDeadLetters.Most), dead.Count > RedeliverDeadLetters.Most);
    }
}
