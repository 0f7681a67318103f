using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Stores the domain events of a unit of work in the outbox, and removes the message that the unit of work handles.</summary>
internal sealed class OutboxRows(DomainEvents events, InsertBuffer added, OutboxNotifier notifier) : IRelatedRows, ICommitEvidence, IAfterCommit
{
    /// <summary>The number of the message that this scope handles; null if none.</summary>
    public long? HandledMessage { get; set; }

    public async Task AddRows(OnboardingDbContext db)
    {
        events.Collect(db);
        if (HandledMessage is { } number)
        {
            // Loaded, not only named: if another instance has handled the message, this work must stop instead of running again and again.
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

/// <summary>Stops a unit of work because another instance has already handled the message.</summary>
internal sealed class MessageAlreadyHandled() : Exception("Another instance has already handled the message.");
