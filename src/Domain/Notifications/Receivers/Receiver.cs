using System.Net;
using Onboarding.Domain.Common;
using Onboarding.Domain.Common.Outgoing;

namespace Onboarding.Domain.Notifications.Receivers;

/// <summary>Validates the URL of a receiver.</summary>
public static class Receiver
{
    /// <summary>The maximum length of a URL, in characters.</summary>
    public const int UrlMaxLength = OutgoingUrl.MaxLength;

    /// <summary>
    /// Returns the reasons not to send to a URL. <paramref name="addresses"/> is the address in it; empty if its host is a name.
    /// </summary>
    public static IReadOnlyList<Finding> Findings(string? text, IReadOnlyList<IPAddress> addresses, AllowedReceivers allowed) =>
        OutgoingUrl.Problem(OutgoingUrl.Parse(text), addresses, allowed) switch
        {
            UrlProblem.Invalid => [Finding.Of(SubscriptionErrors.InvalidUrl, "/url")],
            UrlProblem.NotHttps => [Finding.Of(SubscriptionErrors.HttpsRequired, "/url")],
            UrlProblem.NotAllowed => [Finding.Of(SubscriptionErrors.ReceiverRejected, "/url")],
            _ => [],
        };
}
