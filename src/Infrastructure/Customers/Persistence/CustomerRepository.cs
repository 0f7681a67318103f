using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Customers.Privacy;

namespace Onboarding.Infrastructure.Customers.Persistence;

internal sealed class CustomerRepository(OnboardingDbContext db, InsertBuffer added, CustomerRows rows, ErasedNumbers erased, IdentifierHash hashes)
    : ICustomers
{
    // A unit of work that a request's own does not wait for long.
    private const int RebuiltAtOnce = 100;

    public async Task<Customer?> Find(AccountId account, string externalId, CancellationToken cancellationToken)
    {
        var found = await db.Set<Customer>().SingleOrDefaultAsync(
            customer => customer.Account == account && customer.ExternalId == externalId, cancellationToken);

        // SQL Server ignores trailing blanks when it compares texts.
        return found?.ExternalId == externalId ? found : null;
    }

    public Task<Customer?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken) =>
        db.Set<Customer>().SingleOrDefaultAsync(customer => customer.Id == id && customer.Account == account, cancellationToken);

    public Task<Customer?> Find(AccountId account, long number, CancellationToken cancellationToken) =>
        db.Set<Customer>().SingleOrDefaultAsync(customer => customer.Number == number && customer.Account == account, cancellationToken);

    public Task<bool> HasEmail(AccountId account, string emailKey, CancellationToken cancellationToken)
    {
        var value = hashes.OfReservedEmail(emailKey);
        return db.Set<CustomerEmailRow>().AnyAsync(email => email.Account == account && email.Value == value, cancellationToken);
    }

    public async Task<IReadOnlySet<string>> TakenEmails(
        AccountId account, IReadOnlyCollection<string> emailKeys, CancellationToken cancellationToken)
    {
        if (emailKeys.Count == 0)
        {
            return new HashSet<string>();
        }

        var keys = emailKeys.Distinct(StringComparer.Ordinal).ToDictionary(hashes.OfReservedEmail, StringComparer.Ordinal);
        string[] values = [.. keys.Keys];
        var taken = await db.Set<CustomerEmailRow>().Where(email => email.Account == account && values.Contains(email.Value))
            .Select(email => email.Value).ToListAsync(cancellationToken);
        return taken.Select(value => keys[value]).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, Customer>> Find(
        AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        externalIds.Count == 0 ? new Dictionary<string, Customer>()
        : await db.Set<Customer>().Where(customer => customer.Account == account && externalIds.Contains(customer.ExternalId))
            .ToDictionaryAsync(customer => customer.ExternalId, cancellationToken);

    public async Task<IReadOnlyDictionary<string, KnownCustomer>> Known(
        AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        externalIds.Count == 0 ? new Dictionary<string, KnownCustomer>()
        : await db.Set<Customer>().Where(customer => customer.Account == account && externalIds.Contains(customer.ExternalId))
            .Select(customer => new { customer.ExternalId, customer.Id, customer.EntityType, customer.Kind, customer.BusinessUnit })
            .ToDictionaryAsync(
                customer => customer.ExternalId,
                customer => new KnownCustomer(customer.Id, new(customer.EntityType, customer.Kind, customer.BusinessUnit)),
                cancellationToken);

    public async Task<bool> HasUsed(AccountId account, string communicationNumber, CancellationToken cancellationToken) =>
        await db.Set<CommunicationNumberRow>().AnyAsync(row => row.Account == account && row.Value == communicationNumber, cancellationToken)
        || (await erased.CommunicationNumbers(account, [communicationNumber], cancellationToken)).Count > 0;

    public async Task<IReadOnlySet<string>> Used(
        AccountId account, IReadOnlyCollection<string> communicationNumbers, CancellationToken cancellationToken) =>
        communicationNumbers.Count == 0 ? new HashSet<string>()
        : (await db.Set<CommunicationNumberRow>().Where(row => row.Account == account && communicationNumbers.Contains(row.Value))
            .Select(row => row.Value).ToListAsync(cancellationToken))
            .Concat(await erased.CommunicationNumbers(account, communicationNumbers, cancellationToken)).ToHashSet();

    public Task<IReadOnlySet<string>> Erased(
        AccountId account, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        erased.ExternalIds(account, externalIds, cancellationToken);

    public void Add(Customer customer) => added.Add(customer);

    // The unchanged column is written under both concurrency tokens. Therefore the database rejects the work if the customer has changed.
    public void LockForUpdate(Customer customer) => db.Entry(customer).Property(one => one.OutcomeVersion).IsModified = true;

    public async Task<long?> RebuildNameKeys(long after, CancellationToken cancellationToken)
    {
        long[] numbers = await db.Set<PartyRow>().Where(party => party.CustomerNumber > after && party.FoldingVersion != NameFolding.Version)
            .Select(party => party.CustomerNumber).Distinct().OrderBy(number => number).Take(RebuiltAtOnce).ToArrayAsync(cancellationToken);
        if (numbers.Length == 0)
        {
            return null;
        }

        var customers = await db.Set<Customer>().Where(customer => numbers.Contains(customer.Number)).ToListAsync(cancellationToken);
        await CustomerRows.RemoveParties(db, numbers);
        foreach (var customer in customers)
        {
            LockForUpdate(customer);
            CustomerRows.AddParties(hashes, db, customer);
        }

        return numbers[^1];
    }

    public void SetConflictPolicy(ConflictPolicy policy) => rows.ConflictPolicy = policy;
}
