namespace Onboarding.Load.Reporting;

/// <summary>How events flowed.</summary>
/// <param name="Count">The events of a backlog.</param>
/// <param name="One">A backlog to one receiver.</param>
/// <param name="Several">A backlog to several, some of which are no good.</param>
/// <param name="Rate">Requests a second of the last part.</param>
/// <param name="LatencyMs">From the answer that accepted a request to the receipt of what came of it, at that rate.</param>
internal sealed record EventsResult(int Count, BacklogResult One, BacklogResult Several, int Rate, Latencies LatencyMs);

/// <summary>How a backlog flowed.</summary>
/// <param name="Seconds">Until every healthy receiver had all of it.</param>
/// <param name="PerSecond">Events to all healthy receivers together, a second.</param>
/// <param name="Receivers">What each receiver had by then.</param>
/// <param name="Server">The service's side; CPU time for an event.</param>
internal sealed record BacklogResult(double Seconds, double PerSecond, IReadOnlyList<ReceiverResult> Receivers, ServerResult Server);

/// <summary>What a receiver had.</summary>
/// <param name="Manner">How it behaves.</param>
/// <param name="Events">Different events.</param>
/// <param name="Messages">Messages, repeated ones too.</param>
internal sealed record ReceiverResult(string Manner, int Events, int Messages);
