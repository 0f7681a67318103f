namespace Onboarding.Domain.Notifications.Deliveries;

/// <summary>How a try to deliver ended. What is a failure and of which kind is decided here and nowhere else.</summary>
/// <param name="Status">The HTTP status; nothing if there was no answer.</param>
/// <param name="Failure">Why it failed; nothing if it did not.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone.</param>
public sealed record DeliveryOutcome(int? Status, DeliveryFailure? Failure, TimeSpan? RetryAfter = null)
{
    /// <summary>An answer: only 2xx is a success.</summary>
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

    /// <summary>No answer.</summary>
    public static DeliveryOutcome Of(DeliveryFailure failure) => new(null, failure);
}
