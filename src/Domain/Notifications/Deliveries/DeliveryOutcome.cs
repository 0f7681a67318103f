namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>The outcome of a delivery attempt. Only this type decides what is a failure and of which kind.</summary>
/// <param name="Status">The HTTP status; null if there was no response.</param>
/// <param name="Failure">The reason it failed; null if it succeeded.</param>
/// <param name="RetryAfter">The pause that the receiver requests.</param>
public sealed record DeliveryOutcome(int? Status, DeliveryFailure? Failure, TimeSpan? RetryAfter = null)
{
    /// <summary>Returns the outcome of a response. Only 2xx is a success.</summary>
    public static DeliveryOutcome Of(int status, TimeSpan? retryAfter) => new(
        status,
        status switch
        {
            >= 200 and < 300 => null,
            >= 300 and < 400 => DeliveryFailure.Redirected,
            410 => DeliveryFailure.Gone,
            408 or 425 or 429 => DeliveryFailure.Busy,
            >= 400 and < 500 => DeliveryFailure.Rejected,
            _ => DeliveryFailure.ReceiverFailed,
        },
        retryAfter);

    /// <summary>Returns the outcome of an attempt without a response.</summary>
    public static DeliveryOutcome Of(DeliveryFailure failure) => new(null, failure);
}
