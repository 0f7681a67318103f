using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// SQLite's one writer. Units of work queue in front of it; those that wait at the same moment share a transaction, each in a savepoint
/// of its own (SaveChanges makes it), so that a refused one harms no neighbour, and all are answered after the one sync to disk.
/// </summary>
internal sealed class SqliteWriter(string connectionString) : IAsyncDisposable
{
    private const int MaxGroup = 128;
    private const int ConstraintViolation = 19;

    private readonly Channel<Unit> _queue = Channel.CreateUnbounded<Unit>(new() { SingleReader = true });
    private readonly Lock _starting = new();
    private SqliteConnection? _connection;
    private Task? _loop;

    /// <summary>Runs the work in its turn; comes back once it is on disk.</summary>
    public async Task<T> Write<T>(OnboardingDbContext db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        T answer = default!;
        var unit = new Unit(db, async () => answer = await work(), cancellationToken);
        Start();
        if (!_queue.Writer.TryWrite(unit))
        {
            throw new OperationCanceledException("The service is stopping.");
        }

        await unit.Done;
        return answer;
    }

    /// <summary>Lets the queue run empty and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await (_loop ?? Task.CompletedTask);
        await Close();
    }

    private void Start()
    {
        lock (_starting)
        {
            _loop ??= Task.Run(Loop);
        }
    }

    private async Task Loop()
    {
        var group = new List<Unit>(MaxGroup);
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

    private async Task Commit(List<Unit> group)
    {
        try
        {
            var connection = await Open();
            using (var transaction = connection.BeginTransaction())
            {
                foreach (var unit in group)
                {
                    await unit.Run(connection, transaction);
                    if (unit.Failure is { } failure && BreaksTheGroup(failure))
                    {
                        throw failure;
                    }
                }

                await transaction.CommitAsync();
            }

            group.ForEach(unit => unit.Finish());
        }
        catch (Exception failure)
        {
            // Nothing of the group is on disk: whoever had no failure of his own is told this one.
            await Close();
            group.ForEach(unit => unit.Finish(failure));
        }
    }

    // After a full disk or an I/O error SQLite may have rolled the whole transaction back by itself; a constraint undoes one statement.
    private static bool BreaksTheGroup(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: not ConstraintViolation }
        || (failure.InnerException is { } inner && BreaksTheGroup(inner));

    private async Task<SqliteConnection> Open()
    {
        if (_connection is null)
        {
            var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync();
            SqliteDurability.Set(connection);
            _connection = connection;
        }

        return _connection;
    }

    private async Task Close()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    /// <summary>One unit of work in the queue.</summary>
    private sealed class Unit(OnboardingDbContext db, Func<Task> work, CancellationToken cancellationToken)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public Exception? Failure { get; private set; }

        public async Task Run(SqliteConnection connection, SqliteTransaction transaction)
        {
            var own = db.Database.GetDbConnection();
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                db.Database.SetDbConnection(connection);
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

        public void Finish(Exception? groupFailure = null)
        {
            if ((Failure ?? groupFailure) is { } failure)
            {
                _done.TrySetException(failure);
            }
            else
            {
                _done.TrySetResult();
            }
        }
    }
}
