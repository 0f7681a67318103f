using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Changes;

/// <summary>
/// Asks the database what has changed, with one statement for all data that this process needs: every half second while something changes, every
/// second after five seconds without a change.
/// </summary>
/// <remarks>
/// A commit of this process itself needs no check: its own work is notified at once. A process that polled each kind of data for itself sent about
/// eight statements a second although nothing happened.
/// </remarks>
internal sealed class ChangeMonitor(
    IServiceScopeFactory scopes, IEnumerable<IMonitoredData> monitored, TimeProvider clock, ILogger<ChangeMonitor> logger)
    : BackgroundService, ICommandLineHostedService
{
    private const int RoundsUntilIdle = 10;
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan IdlePause = TimeSpan.FromSeconds(1);

    // A timer may be early by some milliseconds.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(100);

    private readonly IMonitoredData[] _all = [.. monitored];
    private readonly Dictionary<IMonitoredData, long> _checked = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var quiet = 0;
        while (true)
        {
            await Task.Delay(quiet < RoundsUntilIdle ? BusyPause : IdlePause, clock, stoppingToken);
            quiet = await Check(stoppingToken) ? 0 : quiet + 1;
        }
    }

    /// <summary>Checks the data that is due for a check, and acts on it. Returns whether something has changed.</summary>
    internal async Task<bool> Check(CancellationToken cancellationToken)
    {
        IMonitoredData[] due = [.. _all.Where(IsDue)];
        if (due.Length == 0)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var now = clock.GetTimestamp();
        Dictionary<int, DataState> states;
        try
        {
            states = await Together(db, due).ToDictionaryAsync(row => row.Position, row => row.State, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning),
                "The database could not be asked for changes ({Failure}). The data loaded before stays in use.",
                failure.GetType().Name);
            return false;
        }

        var hasChanged = false;
        for (var i = 0; i < due.Length; i++)
        {
            hasChanged |= await Apply(due[i], states.GetValueOrDefault(i) ?? new DataState(), db, cancellationToken);
            _checked[due[i]] = now;
        }

        return hasChanged;
    }

    /// <summary>Joins the queries of several kinds of data to one statement.</summary>
    internal static IQueryable<PositionedState> Together(OnboardingDbContext db, IReadOnlyList<IMonitoredData> due) => due
        .Select((one, position) => one.State(db).Select(state => new PositionedState
        {
            Position = position,
            Count = state.Count,
            Live = state.Live,
            High = state.High,
            Low = state.Low,
        }))
        .Aggregate((all, next) => all.Concat(next));

    private bool IsDue(IMonitoredData one) =>
        one.IsMonitored && (!_checked.TryGetValue(one, out var at) || clock.GetElapsedTime(at) >= one.Period - Tolerance);

    private async Task<bool> Apply(IMonitoredData one, DataState state, OnboardingDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            return await one.Apply(state, db, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(
                "The {Contents} could not be refreshed ({Failure}). The previous snapshot stays in use.", one.Contents, failure.GetType().Name);
            return true;
        }
    }

    /// <summary>A row of the statement.</summary>
    internal sealed class PositionedState
    {
        /// <summary>The position of the data in the statement, from 0.</summary>
        public int Position { get; init; }

        public long Count { get; init; }

        public long Live { get; init; }

        public long High { get; init; }

        public long Low { get; init; }

        public DataState State => new() { Count = Count, Live = Live, High = High, Low = Low };
    }
}
