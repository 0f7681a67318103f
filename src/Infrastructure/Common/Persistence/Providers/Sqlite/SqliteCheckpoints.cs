using Microsoft.Data.Sqlite;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Folds the write-ahead log back into the file beside the writer, who would otherwise stand still for it. A log begins anew only when all of it is folded
/// back at the moment of a commit; so what was written meanwhile, a small rest, the writer folds back itself.
/// </summary>
internal sealed class SqliteCheckpoints(Func<Task<SqliteWriterSession>> open) : IAsyncDisposable
{
    // 32 MB: less, and pages that are written again and again would be folded back each time.
    private const int StartPages = 8_000;

    // 256 MB: whoever writes faster than the disk folds back waits for it here.
    private const int MaxPages = 64_000;

    // A rest of 4 MB is folded back within a few milliseconds.
    private const int MaxRemainingPages = 1_000;
    private const int Rounds = 3;

    private SqliteWriterSession? _session;
    private Task? _running;
    private int _pages;

    /// <summary>Follows a group of the writer: begins to fold back, or ends it. It never fails: what could not be folded back stays in the log, on disk.</summary>
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

            // What a long read keeps in the log is tried again only when more was written, not after each group.
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
                // What was written during this round is the next one's.
            }
        }
        catch (SqliteException)
        {
            // The file cannot be opened; the writer is told so itself.
            await Close();
        }
    }

    private async Task Close()
    {
        await (_session?.DisposeAsync() ?? ValueTask.CompletedTask);
        _session = null;
    }
}
