namespace Onboarding.Api.Notifications;

/// <summary>A subscription to be made.</summary>
/// <param name="Url">Where to send: an absolute https URL of at most 2,048 characters, without user information and fragment; http only for allowed internal receivers.</param>
/// <param name="Types">The types of events to be told of, or ["*"] for all, also those to come; the dialect's.</param>
/// <param name="Dialect">The dialect whose envelope is sent; the first registered one that has events if left out.</param>
public sealed record SubscriptionBody(string? Url, IReadOnlyList<string?>? Types, string? Dialect);
