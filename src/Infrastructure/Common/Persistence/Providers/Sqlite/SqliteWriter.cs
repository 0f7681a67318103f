using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// The single writer of SQLite. Units of work wait in its queue (<see cref="SqliteQueue"/>). The units that wait at the same moment share a
/// transaction and are answered after its one sync to disk. A group that takes long ends early, because all its units wait for its end. A rejected
/// unit does not affect the others: usually it has written nothing yet. If it has, the group is undone and runs again with a savepoint for each
/// unit. With savepoints from the start, every unit would pay for a copy of each page that it touches.
/// </summary>
internal sealed class SqliteWriter(string connectionString, StorageStatus status) : IAsyncDisposable
{
    private const int MaxGroup = 128;
    private const int ConstraintViolation = 19;

    // After one unit failed half way, more may follow.
    private const int GroupsWithSavepoints = 32;

    // synchronous=FULL: an acknowledged change is on disk, whatever the library's default is. wal_autocheckpoint=0: checkpoints run in parallel with
    // the writer. temp_store=MEMORY: the data to undo a unit is kept in memory, because a file for it would be written several times as much as the
    // database itself.
    private const string Settings =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY";

    private readonly SqliteQueue _queue = new();
    private readonly Lock _starting = new();
    private readonly SqliteCheckpoints _checkpoints = new(() => Open(connectionString));
    private readonly SemaphoreSlim _committing = new(1, 1);
    private SqliteWriterSession? _session;
    private Task? _loop;
    private int _groupsWithSavepoints;
    private bool _isDeleted;

    /// <summary>
    /// The time after which a group ends although more units wait. It is several times as long as a sync to disk, so ending a group early costs
    /// little, and the unit of another account waits at most as long for it.
    /// </summary>
    internal TimeSpan LongestGroup { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The units of work that wait.</summary>
    public int WaitingUnits => _queue.Count;

    /// <summary>Queues work and returns when its change is on disk.</summary>
    public Task Write(OnboardingDbContext db, Submitter submitter, Func<Task> work, CancellationToken cancellationToken)
    {
        Start();
        var unit = new SqliteUnit(db, work, cancellationToken);
        return _queue.TryAdd(submitter, unit) ? unit.Done : throw new OperationCanceledException("The service is stopping.");
    }

    /// <summary>Writes rows on the writer's connection. Only work that <see cref="Write"/> runs may call it.</summary>
    public void Insert(OnboardingDbContext db, IReadOnlyList<object> rows) =>
        (_session ?? throw new InvalidOperationException("No unit of work is running.")).Insert(db.Model, rows, db.DataKeys);

    /// <summary>Removes the remains of deleted rows from the files (<see cref="SqliteRemains"/>). Units of work wait meanwhile.</summary>
    public async Task<bool> RemoveRemains(bool compact, CancellationToken cancellationToken)
    {
        await _committing.WaitAsync(cancellationToken);
        try
        {
            return await SqliteRemains.Remove(connectionString, compact, cancellationToken);
        }
        finally
        {
            _committing.Release();
        }
    }

    /// <summary>Completes the queued units and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Complete();
        await (_loop ?? Task.CompletedTask);
        _queue.Dispose();
        await _checkpoints.DisposeAsync();
        _committing.Dispose();
        await Close();
    }

    // The loop belongs to no request, so it must not keep the execution context of the first one.
    private void Start()
    {
        lock (_starting)
        {
            if (_loop is null)
            {
                using var flow = ExecutionContext.SuppressFlow();
                _loop = Task.Run(Loop);
            }
        }
    }

    private async Task Loop()
    {
        while (await _queue.Wait())
        {
            await _committing.WaitAsync();
            try
            {
                await Commit();
            }
            finally
            {
                _committing.Release();
            }
        }
    }

    private async Task Commit()
    {
        var group = new List<SqliteUnit>();
        try
        {
            var session = _session ??= await Open(connectionString);
            var changes = session.Changes;
            if (!await Run(session, Take(group), withSavepoint: _groupsWithSavepoints > 0))
            {
                _groupsWithSavepoints = GroupsWithSavepoints;
                await Run(session, group, withSavepoint: true);
            }

            RejectIfDeleted(session);
            _groupsWithSavepoints = Math.Max(0, _groupsWithSavepoints - 1);
            if (session.Changes != changes)
            {
                status.ReportSuccess();
            }

            group.ForEach(unit => unit.Finish());
            await _checkpoints.Observe(session);
        }
        catch (Exception failure)
        {
            // Nothing of the group is on disk, so no unit's own outcome counts: it may depend on what another unit had written.
            // Each unit gets its own exception: one that many callers throw again collects all their stack traces.
            var reason = SqliteFailures.Of(failure);
            if (reason is not null || group.Count == 0)
            {
                // The units that wait would fail in the same way.
                group.AddRange(Take([]));
            }

            if (reason is not null)
            {
                status.ReportFailure(reason, group.Count);
            }

            group.ForEach(unit => unit.Finish(reason is null ? failure : new StorageUnavailable(reason, failure)));
            await Close();
        }
    }

    // The units that wait now, each when the one before it has run, until they have taken long enough. Adds them to the group.
    private IEnumerable<SqliteUnit> Take(List<SqliteUnit> group)
    {
        var started = Stopwatch.GetTimestamp();
        for (var left = Math.Min(_queue.Count, MaxGroup); left > 0 && _queue.TryTake(out var unit); left--)
        {
            group.Add(unit);
            yield return unit;
            if (Stopwatch.GetElapsedTime(started) >= LongestGroup)
            {
                yield break;
            }
        }
    }

    // Commits the group. Returns false and undoes all of it if a unit failed after it had written something and had no savepoint.
    private static async Task<bool> Run(SqliteWriterSession session, IEnumerable<SqliteUnit> group, bool withSavepoint)
    {
        using var transaction = session.Connection.BeginTransaction();
        foreach (var unit in group)
        {
            session.BeginUnit(withSavepoint);
            await unit.Run(session, transaction);
            if (unit.Failure is { } failure && EndsTransaction(failure))
            {
                throw failure;
            }

            if (!session.EndUnit(isKept: unit.Failure is null))
            {
                return false;
            }
        }

        await transaction.CommitAsync();
        return true;
    }

    // A deleted file still accepts writes, and all of them are lost when the process ends. A later file with the same name is another file. This
    // process, with its connections to the old one, must not write to it.
    private void RejectIfDeleted(SqliteWriterSession session)
    {
        _isDeleted |= !session.FilesExist;
        if (_isDeleted)
        {
            throw new StorageUnavailable(SqliteFailures.FileDeleted);
        }
    }

    // After a full disk or an I/O error SQLite may have rolled back the whole transaction by itself. A constraint violation undoes only one
    // statement.
    private static bool EndsTransaction(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: not ConstraintViolation }
        || (failure.InnerException is { } inner && EndsTransaction(inner));

    private static Task<SqliteWriterSession> Open(string connectionString) =>
        SqliteWriterSession.Open(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString(), Settings);

    private async Task Close()
    {
        try
        {
            await (_session?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (SqliteException)
        {
            // The file is deleted or damaged; the next group opens it again and gets the error itself.
        }
        finally
        {
            _session = null;
        }
    }
}
