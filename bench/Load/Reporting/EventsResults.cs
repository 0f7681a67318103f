namespace Onboarding.Load.Reporting;

/// <summary>The results of the delivery of events.</summary>
/// <param name="Count">The number of events of a backlog.</param>
/// <param name="One">A backlog to one receiver.</param>
/// <param name="Several">A backlog to several receivers, some of which fail.</param>
/// <param name="Rate">The requests a second of the last part.</param>
/// <param name="LatencyMs">The time from the response that accepted a request to the receipt of its event, at that rate.</param>
internal sealed record EventsResult(int Count, BacklogResult One, BacklogResult Several, int Rate, Latencies LatencyMs);

/// <summary>The delivery of a backlog.</summary>
/// <param name="Seconds">The time until every healthy receiver had all events.</param>
/// <param name="PerSecond">The events a second to all healthy receivers together.</param>
/// <param name="Receivers">The figures of each receiver at that time.</param>
/// <param name="Server">The service's process; CPU time per event.</param>
internal sealed record BacklogResult(double Seconds, double PerSecond, IReadOnlyList<ReceiverResult> Receivers, ServerResult Server);

/// <summary>The events and messages that a receiver got.</summary>
/// <param name="Manner">How the receiver behaves.</param>
/// <param name="Events">The number of different events.</param>
/// <param name="Messages">The number of messages, including repeated ones.</param>
internal sealed record ReceiverResult(string Manner, int Events, int Messages);
