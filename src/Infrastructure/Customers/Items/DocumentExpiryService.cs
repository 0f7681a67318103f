using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ReportDocumentExpiry;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Items;

/// <summary>Opens items for documents that expire soon, once a minute, on the instance that holds the lease.</summary>
internal sealed class DocumentExpiryService(
    IServiceScopeFactory scopes, DocumentOptions documents, Leases leases, InstanceOptions options, TimeProvider clock,
    ILogger<DocumentExpiryService> logger)
    : LeasedService(leases, options, clock, logger)
{
    private const int PageSize = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _clock = clock;

    protected override string LeaseName => "document-expiry";

    protected override async Task Run(Lease lease, CancellationToken leaseToken)
    {
        while (!leaseToken.IsCancellationRequested)
        {
            if (documents.ExpiryNoticeDays > 0)
            {
                await ReportAll(lease, leaseToken);
            }

            await Task.Delay(Period, _clock, leaseToken);
        }
    }

    // Pages by place, so that a document that cannot be reported is skipped and tried again in the next period. Several documents of one customer
    // that expire on one day have one place: those that a page cuts off follow in the next period.
    private async Task ReportAll(Lease lease, CancellationToken leaseToken)
    {
        for (ExpiringDocument? after = null; ;)
        {
            var page = await Due(after, leaseToken);
            foreach (var document in page)
            {
                leaseToken.ThrowIfCancellationRequested();
                if (!lease.IsAlive)
                {
                    return;
                }

                await Report(document);
            }

            if (page.Count < PageSize)
            {
                return;
            }

            after = page[^1];
        }
    }

    private async Task Report(ExpiringDocument document)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ReportDocumentExpiry(document), CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The expiry of a document of customer {Id} could not be reported ({Failure}). The next run tries again.",
                document.Customer.Value,
                failure.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<ExpiringDocument>> Due(ExpiringDocument? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IExpiringDocuments>().Due(
            _clock.Today().AddDays(documents.ExpiryNoticeDays), after, PageSize, cancellationToken);
    }
}
