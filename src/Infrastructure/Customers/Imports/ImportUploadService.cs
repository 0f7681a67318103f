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
/// Does the dry runs and the imports of uploaded files, one after the other in the order of their upload, on the instance that holds the lease, and
/// deletes the files that are needed no longer. After a restart, or on another instance, it continues.
/// </summary>
internal sealed class ImportUploadService(
    IServiceScopeFactory scopes, IClientDirectory clients, Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<ImportUploadService> logger)
    : LeasedService(leases, options, clock, logger)
{
    // A failure of the database may pass; a file whose work fails each time must not keep the others waiting.
    private const int Attempts = 5;
    private const int RoundsBetweenCleanups = 5;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly Dictionary<long, int> _failures = [];
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "imports";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        for (var round = 0; lease.IsAlive; round++)
        {
            var due = await Due(leaseToken);
            foreach (var upload in due)
            {
                leaseToken.ThrowIfCancellationRequested();
                await Run(upload, leaseToken);
            }

            if (due.Count > 0 || round % RoundsBetweenCleanups == 0)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ImportUploadCleanup>().Run(leaseToken);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    private async Task<IReadOnlyList<ImportUpload>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ImportUpload>().AsNoTracking()
            .Where(upload => upload.State == ImportUploadState.Checking || upload.State == ImportUploadState.Running)
            .OrderBy(upload => upload.Number).ToListAsync(cancellationToken);
    }

    private async Task Run(ImportUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = await For(upload);
            await scope.ServiceProvider.GetRequiredService<ImportUploadRunner>().Run(upload, cancellationToken);
            _failures.Remove(upload.Number);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            var count = _failures.GetValueOrDefault(upload.Number) + (failure is StorageUnavailable ? 0 : 1);
            _failures[upload.Number] = count;
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The import of the uploaded file {Upload} failed ({Failure}), attempt {Attempt} of {Attempts}",
                upload.Id,
                failure.GetType().Name,
                count,
                Attempts);
            if (count >= Attempts)
            {
                await using var scope = await For(upload);
                await scope.ServiceProvider.GetRequiredService<ImportUploadRunner>().Fail(
                    upload, "The import failed unexpectedly. The log of the service names the failure.");
            }
        }
    }

    private async Task<AsyncServiceScope> For(ImportUpload upload)
    {
        var scope = scopes.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<ActingAccount>();
        acting.Account = upload.Account;
        acting.Person = new(
            upload.StartedBy ?? upload.UploadedBy, upload.StartedById, await clients.NamesSeveralBusinessUnits(upload.Account));
        return scope;
    }
}
