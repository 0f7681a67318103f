using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Runs checkpoints of the write-ahead log (WAL) on a connection of its own, so that the writer need not wait for them. SQLite restarts the log only
/// if all of it has been transferred to the database file at the moment of a commit. So the writer itself transfers the small rest that was written
/// in the meantime.
/// </summary>
internal sealed class SqliteCheckpoints(Func<Task<SqliteWriterSession>> open) : IAsyncDisposable
{
    // 32 MB. With less, pages that are written often would be transferred each time.
    private const int StartPages = 8_000;

    // 256 MB. If the writer is faster than the disk can transfer the log, it waits here.
    private const int MaxPages = 64_000;

    // 4 MB, which are transferred within a few milliseconds.
    private const int MaxRemainingPages = 1_000;
    private const int Rounds = 3;

    private SqliteWriterSession? _session;
    private Task? _running;
    private int _pages;

    /// <summary>
    /// Follows a group of the writer: starts a checkpoint, or completes one. It never fails: what could not be transferred stays in the log, on disk.
    /// </summary>
    public async ValueTask Observe(SqliteWriterSession writer)
    {
        _pages += writer.TakePagesWritten();
        if (_running is null && _pages >= StartPages)
        {
            using var flow = ExecutionContext.SuppressFlow();
            _running = Task.Run(Checkpoint);
        }

        if (_running is { IsCompleted: true } || _pages >= MaxPages)
        {
            await (_running ?? Task.CompletedTask);

            // Pages that a long read keeps in the log are tried again only after more was written, not after each group.
            (_running, _pages) = (null, Math.Min(writer.Checkpoint(), StartPages - MaxRemainingPages));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_running ?? Task.CompletedTask);
        _running = null;
        await Close();
    }

    private async Task Checkpoint()
    {
        try
        {
            _session ??= await open();
            for (var round = 0; round < Rounds && _session.Checkpoint() > MaxRemainingPages; round++)
            {
                // The next round transfers what was written during this one.
            }
        }
        catch (SqliteException)
        {
            // The file cannot be opened; the writer gets the same error itself.
            await Close();
        }
    }

    private async Task Close()
    {
        await (_session?.DisposeAsync() ?? ValueTask.CompletedTask);
        _session = null;
    }
}
