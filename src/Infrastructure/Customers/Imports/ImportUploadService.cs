using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.RunImportUpload;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Imports;

/// <summary>
/// Does the dry runs and the imports of uploaded files on the instance that holds the lease, one after the other: accounts take turns, and each has
/// its files done in the order of their upload. After a restart, or on another instance, it continues.
/// </summary>
internal sealed class ImportUploadService(
    IServiceScopeFactory scopes, IClientDirectory clients, Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<ImportUploadService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // The next attempts of these files do not count: the storage failed, or another process works on the same import.
    private readonly HashSet<long> _excused = [];
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "imports";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (lease.IsAlive)
        {
            var isDone = false;
            foreach (var upload in await Due(leaseToken))
            {
                leaseToken.ThrowIfCancellationRequested();
                isDone |= lease.IsAlive && await Run(upload, lease, leaseToken);
            }

            if (!isDone)
            {
                await Task.Delay(Period, _clock, leaseToken);
            }
        }
    }

    // The oldest file of each account.
    private async Task<IEnumerable<ImportUpload>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ImportUpload>().AsNoTracking()
            .Where(upload => upload.State == ImportUploadState.Checking || upload.State == ImportUploadState.Running)
            .OrderBy(upload => upload.Number).ToListAsync(cancellationToken);
        return all.DistinctBy(upload => upload.Account);
    }

    private async Task<bool> Run(ImportUpload upload, Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = await For(upload, lease);
            var isDone = await scope.ServiceProvider.GetRequiredService<ImportUploadRunner>().Run(
                upload, !_excused.Remove(upload.Number), cancellationToken);
            if (!isDone)
            {
                _excused.Add(upload.Number);
            }

            return isDone;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Stop(upload, lease);
            throw;
        }
        catch (OperationCanceledException) when (!lease.IsAlive)
        {
            // Another instance has the lease and continues.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            if (failure is StorageUnavailable)
            {
                _excused.Add(upload.Number);
            }

            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The work on the uploaded file {Upload} failed ({Failure}); it is given up after {Attempts} attempts without progress",
                upload.Id,
                failure.GetType().Name,
                ImportUpload.MaxAttempts);
        }

        return false;
    }

    // A stop of the service is no failure of the file. If this cannot be stored, the attempt counts.
    private async Task Stop(ImportUpload upload, Lease lease)
    {
        if (!lease.IsAlive)
        {
            return;
        }

        try
        {
            await using var scope = await For(upload, lease);
            await scope.ServiceProvider.GetRequiredService<ImportUploadRunner>().Stop(upload);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogDebug("The stop of the work on the uploaded file {Upload} could not be noted ({Failure})", upload.Id, failure.GetType().Name);
        }
    }

    private async Task<AsyncServiceScope> For(ImportUpload upload, Lease lease)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<LeaseFence>().Set(lease);
        var acting = scope.ServiceProvider.GetRequiredService<ActingAccount>();
        acting.Account = upload.Account;
        acting.Person = new(
            upload.StartedBy ?? upload.UploadedBy, upload.StartedById, await clients.NamesSeveralBusinessUnits(upload.Account));
        return scope;
    }
}
