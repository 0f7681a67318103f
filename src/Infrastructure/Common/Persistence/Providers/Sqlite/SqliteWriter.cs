using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// SQLite's one writer. Units of work queue in front of it; those that wait at the same moment share a transaction, each in a savepoint
/// of its own, so that a refused one harms no neighbour, and all are answered after the one sync to disk.
/// </summary>
internal sealed class SqliteWriter(string connectionString) : IAsyncDisposable
{
    private const int MaxGroup = 128;
    private const int ConstraintViolation = 19;

    // Acknowledged means on disk, whatever the library was built with. Checkpoints are made beside the writer. What undoes a unit is kept in memory: a file for it
    // would be written several times as much as the database itself.
    private const string Settings = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY";

    private readonly Channel<SqliteUnit> _queue = Channel.CreateUnbounded<SqliteUnit>(new() { SingleReader = true });
    private readonly Lock _starting = new();
    private readonly SqliteCheckpoints _checkpoints = new(() => Open(connectionString));
    private SqliteWriterSession? _session;
    private Task? _loop;

    /// <summary>Runs the work in its turn; comes back once it is on disk.</summary>
    public Task Write(OnboardingDbContext db, Func<Task> work, CancellationToken cancellationToken)
    {
        Start();
        var unit = new SqliteUnit(db, work, cancellationToken);
        return _queue.Writer.TryWrite(unit) ? unit.Done : throw new OperationCanceledException("The service is stopping.");
    }

    /// <summary>Writes rows on the writer's connection; only work that <see cref="Write"/> runs may ask for it.</summary>
    public void Insert(OnboardingDbContext db, IReadOnlyList<object> rows) =>
        (_session ?? throw new InvalidOperationException("No unit of work is running.")).Insert(db.Model, rows);

    /// <summary>Lets the queue run empty and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await (_loop ?? Task.CompletedTask);
        await _checkpoints.DisposeAsync();
        await Close();
    }

    // The loop belongs to no request: it must not carry the first one's context for ever.
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
        var group = new List<SqliteUnit>(MaxGroup);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < MaxGroup && _queue.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            await Commit(group);
            group.Clear();
        }
    }

    private async Task Commit(List<SqliteUnit> group)
    {
        try
        {
            var session = _session ??= await Open(connectionString);
            using (var transaction = session.Connection.BeginTransaction())
            {
                foreach (var unit in group)
                {
                    await unit.Run(session, transaction);
                    if (unit.Failure is null)
                    {
                        session.KeepUnit();
                    }
                    else if (BreaksTheGroup(unit.Failure))
                    {
                        throw unit.Failure;
                    }
                    else
                    {
                        session.UndoUnit();
                    }
                }

                await transaction.CommitAsync();
            }

            group.ForEach(unit => unit.Finish());
            await _checkpoints.Follow(session);
        }
        catch (Exception failure)
        {
            // Nothing of the group is on disk, so nobody's own outcome counts: it may rest on what a neighbour had written.
            group.ForEach(unit => unit.Finish(failure));
            await Close();
        }
    }

    // After a full disk or an I/O error SQLite may have rolled the whole transaction back by itself; a constraint undoes one statement.
    private static bool BreaksTheGroup(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: not ConstraintViolation }
        || (failure.InnerException is { } inner && BreaksTheGroup(inner));

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
            // The file is gone or broken; the next group opens it anew and is told so itself.
        }
        finally
        {
            _session = null;
        }
    }
}
