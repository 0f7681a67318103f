using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>The outbox's part in saving: what happened to the aggregates of this unit of work goes in, what it acts on comes off.</summary>
internal sealed class OutboxRows(DomainEvents events, InsertBuffer added, OutboxNotifier notifier) : IRelatedRows, ICommitEvidence, IAfterCommit
{
    /// <summary>The message this scope acts on, if any.</summary>
    public long? HandledMessage { get; set; }

    public async Task AddRows(OnboardingDbContext db)
    {
        events.Collect(db);
        if (HandledMessage is { } number)
        {
            // Loaded, not only named: a message that another instance has acted on meanwhile must stop this work, not run it again and again.
            db.Remove(await db.Set<OutboxMessage>().SingleOrDefaultAsync(message => message.Number == number) ?? throw new MessageAlreadyHandled());
        }
    }

    public async Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken) =>
        HandledMessage is { } number && !await db.Set<OutboxMessage>().AnyAsync(message => message.Number == number, cancellationToken);

    public Task Committed(OnboardingDbContext db)
    {
        if (added.Of<OutboxMessage>().Any())
        {
            notifier.Stored.Notify();
        }

        return Task.CompletedTask;
    }
}

/// <summary>Somebody else has acted on the message.</summary>
internal sealed class MessageAlreadyHandled() : Exception("Somebody else has acted on the message.");
