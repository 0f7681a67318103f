using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>
/// Data of the database that is kept in memory and refreshed: at once on the instance that changes it, within 2 seconds on the others.
/// </summary>
internal interface ISnapshot
{
    /// <summary>The kind of data, for the log.</summary>
    string Contents { get; }

    /// <summary>The time between two checks whether the data has changed.</summary>
    TimeSpan Period { get; }

    /// <summary>Loads the data again if it has changed.</summary>
    Task Refresh(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>A snapshot that first queries a small state, and loads the data only if that state has changed.</summary>
/// <typeparam name="TState">
/// Differs after every relevant commit, in whatever order commits come. A highest number is not enough, because a lower one may be committed after
/// it.
/// </typeparam>
internal abstract class Snapshot<TState> : ISnapshot, IDisposable where TState : IEquatable<TState>
{
    // One refresh at a time: of two that overlap, the one that read earlier could finish later and restore the older data.
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private (bool Any, TState State) _loaded;

    public abstract string Contents { get; }

    public virtual TimeSpan Period => TimeSpan.FromSeconds(2);

    public async Task Refresh(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Queried before the data: what is committed between the two queries is loaded now, and once more the next time.
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

    /// <summary>Returns the state as committed now.</summary>
    protected abstract Task<TState> State(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>Loads the data and replaces the snapshot.</summary>
    protected abstract Task Load(OnboardingDbContext db, CancellationToken cancellationToken);
}
