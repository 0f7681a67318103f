using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Changes;

/// <summary>Data whose changes this process must notice, also those that another instance or an administrator makes.</summary>
internal interface IMonitoredData
{
    /// <summary>The kind of data, for the log.</summary>
    string Contents { get; }

    /// <summary>Whether this process needs the data now. If not, no query asks for it.</summary>
    bool IsMonitored { get; }

    /// <summary>The longest time between two checks while the process is busy.</summary>
    TimeSpan Period { get; }

    /// <summary>
    /// Returns the query of the state: one row or none. It becomes a part of one statement, so it sets
    /// every number of the state, to columns or constants.
    /// </summary>
    IQueryable<DataState> State(OnboardingDbContext db);

    /// <summary>Acts on the state as committed now. Returns whether there was something to do.</summary>
    Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken);
}
