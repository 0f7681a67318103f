using System.Diagnostics.Metrics;
using Onboarding.Application.Common;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>The metrics of the outbox: names of events, and counts.</summary>
internal static class OutboxTelemetry
{
    private static readonly Meter Meter = new(Telemetry.Name);

    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("onboarding.outbox.failures", "{failure}", "Failed attempts to handle a message of the outbox, by event.");

    private static readonly Gauge<int> Stored = Meter.CreateGauge<int>(
        "onboarding.outbox.messages", "{message}", "Messages of the outbox, as last counted by the instance that counts them.");

    private static readonly Gauge<int> Failing = Meter.CreateGauge<int>(
        "onboarding.outbox.failing", "{message}", "Messages of the outbox that keep failing, as last counted by the instance that handles them.");

    /// <summary>Counts a failed attempt.</summary>
    public static void CountFailure(string name) => Failures.Add(1, new KeyValuePair<string, object?>("event", name));

    /// <summary>Records the number of all messages and of those that keep failing.</summary>
    public static void Record(int stored, int failing)
    {
        Stored.Record(stored);
        Failing.Record(failing);
    }
}
