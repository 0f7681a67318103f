using System.Globalization;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.ListDue;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>
/// Completes erasures, and erases customers by itself if the settings say so, on the instance that holds the lease.
/// </summary>
internal sealed class ErasureService(
    IServiceScopeFactory scopes, PrivacyOptions privacy, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<ErasureService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AutomaticPeriod = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private readonly TimeProvider _clock = clock;
    private DateTimeOffset _nextAt = DateTimeOffset.MinValue;
    private int _failures;

    protected override string LeaseName => "privacy";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (true)
        {
            if (privacy.AutomaticErasure && _clock.GetUtcNow() >= _nextAt)
            {
                await EraseDue(lease, leaseToken);
                _nextAt = _clock.GetUtcNow() + AutomaticPeriod;
            }

            _failures = await Complete(leaseToken) ? 0 : _failures + 1;
            await Task.Delay(Pause(_failures), _clock, leaseToken);
        }
    }

    // Returns whether nothing failed. A failure is followed by a pause that grows, because another attempt may take the one writer for long.
    private async Task<bool> Complete(CancellationToken leaseToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ErasureCompletion>().Run(leaseToken);
        }
        catch (Exception failure) when (!leaseToken.IsCancellationRequested)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning), "Erasures could not be completed ({Failure}). It is tried again.",
                failure.GetType().Name);
            return false;
        }
    }

    private static TimeSpan Pause(int failures) =>
        TimeSpan.FromSeconds(Math.Min(Period.TotalSeconds * Math.Pow(2, Math.Min(failures, 10)), LongestPause.TotalSeconds));

    private async Task EraseDue(Lease lease, CancellationToken leaseToken)
    {
        var (erased, last) = (0, _clock.Today().AddDays(-privacy.GraceDays));
        for (long? after = 0; after is { } place;)
        {
            IReadOnlyList<DueItem> due;
            await using (var scope = scopes.CreateAsyncScope())
            {
                (due, after) = await scope.ServiceProvider.GetRequiredService<DueCustomers>().After(null, place, PageSize, leaseToken);
            }

            foreach (var one in due.Where(one => one.GraceFrom <= last && one is { IsHeld: false, HasOpenCase: false }))
            {
                leaseToken.ThrowIfCancellationRequested();
                if (!lease.IsAlive)
                {
                    return;
                }

                erased += await Erase(one) ? 1 : 0;
            }
        }

        if (erased > 0)
        {
            logger.LogInformation("Erased {Count} customers whose retention period and days of grace are over", erased);
        }
    }

    // One that changed meanwhile is found again in the next period, or not at all.
    private async Task<bool> Erase(DueItem one)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = new AccountId(one.Account);
            var reason = string.Create(CultureInfo.InvariantCulture, $"The retention period ended on {one.DueOn:yyyy-MM-dd}");
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
                new EraseCustomer(new(one.CustomerId), reason, null) { IsAutomatic = true }, CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Warning), "Customer {Id} could not be erased ({Failure}). The next run tries again.",
                one.CustomerId, failure.GetType().Name);
            return false;
        }
    }
}
