using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>A unit of work in the writer's queue. It runs in the execution context of the request that queued it.</summary>
internal sealed class SqliteUnit(OnboardingDbContext db, Func<Task> work, CancellationToken cancellationToken)
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the unit is on disk; fails with the unit's or the group's exception.</summary>
    public Task Done => _done.Task;

    /// <summary>The exception of the unit itself; null if it succeeded. The changes of a failed unit are undone.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Runs the work on the writer's connection, inside the group's transaction.</summary>
    public async Task Run(SqliteWriterSession session, SqliteTransaction transaction)
    {
        Failure = null;
        if (_context is not null)
        {
            ExecutionContext.Restore(_context);
        }

        var own = db.Database.GetDbConnection();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            db.Database.SetDbConnection(session.Connection);
            db.Database.AutoSavepointsEnabled = false;
            await db.Database.UseTransactionAsync(transaction, CancellationToken.None);
            await work();
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
        finally
        {
            await db.Database.UseTransactionAsync(null, CancellationToken.None);
            db.Database.SetDbConnection(own, contextOwnsConnection: true);
        }
    }

    /// <summary>Completes <see cref="Done"/>: with the group's failure, else with the unit's own outcome.</summary>
    public void Finish(Exception? groupFailure = null)
    {
        if ((groupFailure ?? Failure) is { } failure)
        {
            _done.TrySetException(failure);
        }
        else
        {
            _done.TrySetResult();
        }
    }
}
