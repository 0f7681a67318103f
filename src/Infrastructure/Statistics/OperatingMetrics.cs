using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Statistics;

/// <summary>
/// The metrics of what operators watch. They are read from the database every half minute, and only while metrics are exported. Each instance reports
/// the whole database; of several, a dashboard takes the maximum. Names of states and keys of lists only, never personal data.
/// </summary>
internal sealed class OperatingMetrics : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UnusedPeriod = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger<OperatingMetrics> _logger;
    private readonly Instrument _size;
    private volatile OperatingFigures? _current;

    /// <summary>Creates the instruments. Before the first reading they have no values.</summary>
    public OperatingMetrics(
        IServiceScopeFactory scopes, IMeterFactory meters, IProvider provider, TimeProvider clock, ILogger<OperatingMetrics> logger)
    {
        (_scopes, _clock, _logger) = (scopes, clock, logger);
        var meter = meters.Create(Telemetry.Name);
        meter.CreateObservableGauge(
            "onboarding.cases.open", () => Of(all => all.Cases.Select(one => Value(one.Count, "state", one.State))), "{case}",
            "Cases that wait for a person, by state.");
        meter.CreateObservableGauge(
            "onboarding.cases.oldest.age", () => Of(all => all.Cases.Select(one => Value(Age(one.OldestAt), "state", one.State))), "s",
            "The age of the oldest case that waits for a person, by state.");
        meter.CreateObservableGauge(
            "onboarding.deliveries.pending", () => One(all => all.PendingDeliveries), "{delivery}", "Deliveries that are not finished.");
        meter.CreateObservableGauge(
            "onboarding.deliveries.dead", () => One(all => all.DeadLetters), "{delivery}", "Dead letters: deliveries that were given up.");
        meter.CreateObservableGauge(
            "onboarding.imports.unfinished", () => One(all => all.Imports.Unfinished), "{import}", "Imports that are running or were interrupted.");
        meter.CreateObservableGauge(
            "onboarding.imports.records",
            () => Of(all => [Value(all.Imports.Accepted, "outcome", "accepted"), Value(all.Imports.Rejected, "outcome", "refused")]), "{record}",
            "Records of all imports, by outcome.");
        meter.CreateObservableGauge(
            "onboarding.screening.list.age", () => Of(all => all.Lists.Select(one => Value(Age(one.ImportedAt), "list", one.Key))), "s",
            "The time since the last successful import of a list of the installation.");
        meter.CreateObservableGauge(
            "onboarding.commit.queue", () => (long)provider.WaitingUnits, "{unit}", "Units of work that wait for the writer of SQLite.");
        _size = meter.CreateObservableGauge(
            "onboarding.database.size", () => One(all => all.DatabaseBytes), "By", "The size of the database with its log.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!_size.Enabled)
            {
                await Task.Delay(UnusedPeriod, _clock, stoppingToken);
                continue;
            }

            try
            {
                await using var scope = _scopes.CreateAsyncScope();
                _current = await OperatingFigures.Read(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
            {
                _current = null;
                _logger.Log(
                    StorageStatus.LevelOf(failure, LogLevel.Warning),
                    "The metrics could not be read ({Failure}). They have no values until the next try.", failure.GetType().Name);
            }

            await Task.Delay(Period, _clock, stoppingToken);
        }
    }

    private IEnumerable<Measurement<long>> Of(Func<OperatingFigures, IEnumerable<Measurement<long>>> values) =>
        _current is { } current ? values(current) : [];

    private IEnumerable<Measurement<long>> One(Func<OperatingFigures, long> value) => Of(all => [new Measurement<long>(value(all))]);

    private long Age(DateTimeOffset since) => Math.Max(0, (long)(_clock.GetUtcNow() - since).TotalSeconds);

    private static Measurement<long> Value(long value, string tag, string text) => new(value, new KeyValuePair<string, object?>(tag, text));
}
