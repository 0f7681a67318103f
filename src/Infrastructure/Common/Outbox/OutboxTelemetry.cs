using System.Diagnostics.Metrics;
using Onboarding.Application.Common;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>What metrics see of the outbox: names of events and counts.</summary>
internal static class OutboxTelemetry
{
    private static readonly Meter Meter = new(Telemetry.Name);

    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("onboarding.outbox.failures", "{failure}", "Messages of the outbox that could not be acted on, by event; each try counts.");

    private static readonly Gauge<int> Failing = Meter.CreateGauge<int>(
        "onboarding.outbox.failing", "{message}", "Messages of the outbox that failed again and again, as the instance that acts on them last saw.");

    /// <summary>Counts a failed try.</summary>
    public static void CountFailure(string name) => Failures.Add(1, new KeyValuePair<string, object?>("event", name));

    /// <summary>Notes how many keep failing.</summary>
    public static void RecordFailing(int count) => Failing.Record(count);
}
