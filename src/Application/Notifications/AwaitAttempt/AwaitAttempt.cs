using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.AwaitAttempt;

/// <summary>
/// Returns one delivery with its log when it was attempted, or as it is after 5 seconds. Throws <see cref="NotFound"/> if the caller may see no such
/// delivery.
/// </summary>
/// <param name="Number">The number of the delivery. No other request waits for it.</param>
public sealed record AwaitAttempt(long Number) : IQuery<DeliveryItem>;

internal sealed class AwaitAttemptHandler(INotificationReads reads, ICurrentCaller caller, AttemptSignals attempts, TimeProvider clock)
    : IRequestHandler<AwaitAttempt, DeliveryItem>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // Another instance may send, so the delivery is also read without a signal, each time after a longer pause.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public async Task<DeliveryItem> Handle(AwaitAttempt request, CancellationToken cancellationToken)
    {
        using var watch = attempts.Watch(request.Number);
        var started = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var found = await reads.Delivery(request.Number, caller.VisibleAccount(), cancellationToken) ?? throw new NotFound("Delivery");
            if (found.Delivery.Attempts > 0 || clock.GetElapsedTime(started) >= Longest)
            {
                return DeliveryItem.Of(found);
            }

            await watch.Wait(pause, cancellationToken);
        }
    }
}
