using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Onboarding.Application.Common;

/// <summary>The traces and metrics of the use cases: their names and outcomes, never data.</summary>
public static class Telemetry
{
    /// <summary>The name of the trace source and of the meter.</summary>
    public const string Name = "Onboarding";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "onboarding.requests", "{request}", "Commands and queries, by name and outcome.");

    /// <summary>Starts the span of a request; null if no listener is registered.</summary>
    public static Activity? Begin(string request) => Source.StartActivity(request);

    /// <summary>Counts a request.</summary>
    public static void Count(string request, string outcome) =>
        Requests.Add(1, new KeyValuePair<string, object?>("request", request), new KeyValuePair<string, object?>("outcome", outcome));
}
