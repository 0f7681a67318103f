namespace Onboarding.Api.Notifications;

/// <summary>A new subscription.</summary>
/// <param name="Url">
/// The URL of the receiver: an absolute https URL of at most 2,048 characters, without user information and fragment. http is allowed only for
/// allowed internal receivers.
/// </param>
/// <param name="Types">The types of events to receive, all of the same dialect, or ["*"] for all types, including future ones.</param>
/// <param name="Dialect">The dialect that defines the message format; if absent, the first registered one that has events.</param>
public sealed record SubscriptionBody(string? Url, IReadOnlyList<string?>? Types, string? Dialect);
