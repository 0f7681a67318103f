using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Customers.Imports;

/// <summary>
/// Deletes the contents of uploaded files that are needed no longer, on the instance that holds the lease. It does not wait for the files that are
/// being imported.
/// </summary>
internal sealed class ImportCleanupService(
    IServiceScopeFactory scopes, Leases leases, InstanceOptions options, TimeProvider clock, ILogger<ImportCleanupService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "imports-cleanup";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (lease.IsAlive)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<ImportUploadCleanup>().Run(lease, leaseToken);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }
}
