using Microsoft.Extensions.Logging;
using Onboarding.Application.Notifications;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>
/// Sends the deliveries of one subscription: several at the same time, but only the earliest of each customer. So a failed delivery delays only the
/// later deliveries of the same customer.
/// </summary>
internal sealed class SubscriptionQueue(
    DueDeliveries due, BlockedDeliveries blocked, DeliverySender sending, HeldPartitions partitions, NotificationSignals signals,
    NotificationOptions options, TimeProvider clock, ILogger<SubscriptionQueue> logger)
{
    // Deliveries whose outcome is being saved, for each that is being sent. More outcomes are then saved together.
    private const int SavingForEachSent = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // The time after which a queue with attempts that take long looks for deliveries that this process does not know of: those of other instances,
    // and those that are due again. Many hanging receivers would otherwise keep the database busy.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenPostponements = TimeSpan.FromSeconds(1);

    /// <summary>Sends the due deliveries of a subscription until there are none.</summary>
    public async Task Run(long subscription, CancellationToken stoppingToken)
    {
        using var posts = new SemaphoreSlim(options.Concurrency);
        long? postponedAt = null;
        signals.Begin(subscription);
        try
        {
            await new WorkQueue<DueDelivery>(
                options.Concurrency * (1 + SavingForEachSent), read => read.Delivery.Number, Read,
                read => Send(read, posts, stoppingToken))
                .Run(token => WaitForNew(subscription, token), untilIdle: true, stoppingToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning(
                "Sending to subscription {Subscription} was interrupted ({Failure}). It continues soon.", subscription, failure.GetType().Name);
        }
        finally
        {
            signals.End(subscription);
        }

        async Task<IReadOnlyList<DueDelivery>> Read(CancellationToken token)
        {
            var page = await due.Read(subscription, token);
            if (postponedAt is not { } last || clock.GetElapsedTime(last) >= BetweenPostponements)
            {
                await blocked.Postpone(subscription, page.ReadThrough, token);
                postponedAt = clock.GetTimestamp();
            }

            return page.Deliveries;
        }
    }

    private async Task WaitForNew(long subscription, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        do
        {
            await Task.Delay(Pause, clock, cancellationToken);
        }
        while (!signals.TakeNew(subscription) && clock.GetElapsedTime(began) < LongestPause);
    }

    // The partition may have been lost since the delivery was read. The instance that has it now sends the delivery.
    private async Task Send(DueDelivery read, SemaphoreSlim posts, CancellationToken stoppingToken)
    {
        await posts.WaitAsync(CancellationToken.None);
        using var work = partitions.Begin(read.Delivery.Partition);
        if (work is null)
        {
            posts.Release();
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, work.Lost);
        await sending.Send(read, work.Lease, () => posts.Release(), ends.Token);
    }
}
