using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>What is kept in memory of the database and follows it: at once on the instance that changes it, within 2 seconds on every other.</summary>
internal interface ISnapshot
{
    /// <summary>What it holds, for the log.</summary>
    string Contents { get; }

    /// <summary>Loads it anew if anything changed.</summary>
    Task Refresh(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>A snapshot that asks the database first for as much as tells whether anything changed, and loads it only then.</summary>
/// <typeparam name="TState">
/// Differs after every commit that matters, in whatever order commits come: a highest number does not do, since a lower one may be committed after it.
/// </typeparam>
internal abstract class Snapshot<TState> : ISnapshot, IDisposable where TState : IEquatable<TState>
{
    // One at a time: of two that overlap, the one that read earlier could finish later and leave the older state standing.
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private (bool Any, TState State) _loaded;

    public abstract string Contents { get; }

    public async Task Refresh(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Asked first: what is committed between the two questions is loaded now, and once more the next time.
            var state = await State(db, cancellationToken);
            if (!_loaded.Any || !state.Equals(_loaded.State))
            {
                await Load(db, cancellationToken);
                _loaded = (true, state);
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    /// <summary>The state as it is committed now.</summary>
    protected abstract Task<TState> State(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Replaces what is held.</summary>
    protected abstract Task Load(OnboardingDbContext db, CancellationToken cancellationToken);
}
