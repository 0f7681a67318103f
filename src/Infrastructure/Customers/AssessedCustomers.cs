using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers;

/// <summary>Reads and changes on the context of the unit of work, so that both are of its transaction.</summary>
internal sealed class AssessedCustomers(OnboardingDbContext db) : IAssessedCustomers
{
    public async Task<string?> JsonOf(AccountId account, CustomerId customer, int version, CancellationToken cancellationToken)
    {
        var present = await db.Set<StoredCustomer>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == customer.Value && one.Account == account.Value, cancellationToken);
        return present is null ? null
            : present.Version == version ? CustomerJson.Of(present)
            : await db.Set<CustomerVersionRow>().AsNoTracking()
                .Where(row => row.CustomerNumber == present.Number && row.Version == version)
                .Select(row => row.Snapshot).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<HeldCustomer?> Hold(AccountId account, CustomerId customer, int assessedVersion, CancellationToken cancellationToken)
    {
        var found = await Find(account, customer, cancellationToken);
        if (found is not null)
        {
            // Written as it is, under both tokens: so the database itself refuses to save what was decided on a customer that is no more.
            db.Entry(found).Property(one => one.ConcludedVersion).IsModified = true;
        }

        return found is null ? null : new(found.Version, found.CommunicationNumber, found.Heeds(assessedVersion));
    }

    public async Task Conclude(AccountId account, CustomerId customer, Outcome outcome, CancellationToken cancellationToken)
    {
        var found = await Find(account, customer, cancellationToken);
        found?.Conclude(outcome.Level, outcome.IsAccepted, outcome.Version);
        if (outcome.Verdict is { } verdict)
        {
            found?.ConcludeKyc(verdict.Request, outcome.Version, outcome.IsAccepted, verdict.GroundCode, verdict.At);
        }
    }

    public async Task Review(AccountId account, CustomerId customer, Progress progress, CancellationToken cancellationToken) =>
        (await Find(account, customer, cancellationToken))?.ReviewKyc(progress.Request, progress.IsDecided);

    private Task<Customer?> Find(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        db.Set<Customer>().SingleOrDefaultAsync(one => one.Id == customer && one.Account == account, cancellationToken);
}
