using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Snapshots;

/// <summary>
/// Data of the database that is kept in memory and refreshed: at once on the instance that changes it, within 2 seconds on the others. A refresh
/// first queries a small state, and loads the data only if that state has changed.
/// </summary>
internal abstract class Snapshot : IMonitoredData, IDisposable
{
    // One refresh at a time: of two that overlap, the one that read earlier could finish later and restore the older data.
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile DataState? _loaded;

    /// <inheritdoc/>
    public abstract string Contents { get; }

    /// <inheritdoc/>
    public bool IsMonitored => true;

    /// <inheritdoc/>
    public virtual TimeSpan Period => TimeSpan.FromSeconds(2);

    /// <summary>Loads the data again if it has changed.</summary>
    public async Task Refresh(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Queried before the data: what is committed between the two queries is loaded now, and once more the next time.
            var state = await ReadState(db, cancellationToken) ?? new();
            if (state != _loaded)
            {
                await Load(db, cancellationToken);
                _loaded = state;
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if (state == _loaded)
        {
            return false;
        }

        await Refresh(db, cancellationToken);
        return true;
    }

    /// <summary>
    /// Returns the query of the state as committed now. The state differs after every relevant commit, in whatever order commits come. A highest
    /// number is not enough, because a lower one may be committed after it.
    /// </summary>
    public abstract IQueryable<DataState> State(OnboardingDbContext db);

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    /// <summary>Reads the state alone; null if there is no data.</summary>
    protected virtual Task<DataState?> ReadState(OnboardingDbContext db, CancellationToken cancellationToken) =>
        State(db).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Loads the data and replaces the snapshot.</summary>
    protected abstract Task Load(OnboardingDbContext db, CancellationToken cancellationToken);
}
