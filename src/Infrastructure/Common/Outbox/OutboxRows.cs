using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Stores the domain events of a unit of work in the outbox, and removes the message that the unit of work handles.</summary>
internal sealed class OutboxRows(DomainEvents events, InsertBuffer added, OutboxNotifier notifier) : IRelatedRows, ICommitEvidence, IAfterCommit
{
    private OutboxMessage? _handled;
    private bool _hasRun;

    /// <summary>Sets the message that the unit of work of this scope handles and removes.</summary>
    public void Handle(OutboxMessage message) => _handled = message;

    public async Task AddRows(OnboardingDbContext db)
    {
        events.Collect(db);
        if (_handled is not { } handled)
        {
            return;
        }

        // Another attempt follows a conflict. If another instance has handled the message, this work must stop instead of running again and again.
        if (_hasRun && !await IsStored(db, handled, CancellationToken.None))
        {
            throw new MessageAlreadyHandled();
        }

        _hasRun = true;
        db.Remove(handled);
    }

    public async Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken) =>
        _handled is { } handled && !await IsStored(db, handled, cancellationToken);

    public Task Committed(OnboardingDbContext db)
    {
        if (added.Of<OutboxMessage>().Any())
        {
            notifier.Stored.Notify();
        }

        return Task.CompletedTask;
    }

    private static Task<bool> IsStored(OnboardingDbContext db, OutboxMessage handled, CancellationToken cancellationToken) =>
        db.Set<OutboxMessage>().AnyAsync(message => message.Number == handled.Number, cancellationToken);
}

/// <summary>Stops a unit of work because another instance has already handled the message.</summary>
internal sealed class MessageAlreadyHandled() : Exception("Another instance has already handled the message.");
