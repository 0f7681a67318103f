using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Notifications;

/// <summary>A new subscription.</summary>
/// <param name="Url">
/// The URL of the receiver: an absolute https URL of at most 2,048 characters, without user information and fragment. http is allowed only for
/// allowed internal receivers.
/// </param>
/// <param name="Types">The types of events to receive, all of the same dialect, or ["*"] for all types, including future ones.</param>
/// <param name="Dialect">The dialect that defines the message format; if absent, the first registered one that has events.</param>
/// <param name="Profile">
/// The documented version of the dialect that the receiver expects; if absent, the client's, or else the service's setting.
/// </param>
/// <param name="BusinessUnits">
/// The codes of the classifier businessUnit whose customers' events to receive; if absent or empty, those of all customers.
/// </param>
public sealed record SubscriptionBody(
    [property: Mandatory] string? Url,
    [property: Mandatory] IReadOnlyList<string?>? Types,
    string? Dialect,
    string? Profile,
    IReadOnlyList<string?>? BusinessUnits);
