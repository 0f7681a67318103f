using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Finds the numbers of customers by identifiers that have tables of their own. Each returned query reads few rows of one index.
/// </summary>
internal sealed class CustomerNumbers(OnboardingDbContext db, IdentifierHash hashes)
{
    /// <summary>Returns a query of numbers for each identifier of a query. A customer matches if all of them have its number.</summary>
    public async Task<IReadOnlyList<IQueryable<long>>> Of(string? account, ListCustomers query, CancellationToken cancellationToken)
    {
        var found = new List<IQueryable<long>>();
        Add(query.Email, hashes.OfEmail);
        Add(query.Phone, hashes.OfPhone);
        Add(query.DocumentNumber, hashes.OfDocument);
        if (query.NationalCode is { } code)
        {
            found.Add(ByNationalCode(code, isRelated: false));
        }

        if (query.CommunicationNumber is not null || query.RelatedParty is not null)
        {
            var accounts = account is null ? await Accounts(cancellationToken) : [new AccountId(account)];
            if (query.CommunicationNumber is { } number)
            {
                found.Add(db.Set<CommunicationNumberRow>().AsNoTracking().Where(row => accounts.Contains(row.Account) && row.Value == number)
                    .Select(row => row.CustomerNumber));
            }

            if (query.RelatedParty is { } related)
            {
                found.Add(ByRelatedParty(accounts, related));
            }
        }

        return found;

        void Add(string? sought, Func<string, byte[]?> hashOf)
        {
            if (sought is not null)
            {
                var hash = hashOf(sought) ?? [];
                found.Add(db.Set<CustomerIdentifierRow>().AsNoTracking().Where(row => row.Hash == hash).Select(row => row.CustomerNumber));
            }
        }
    }

    private IQueryable<long> ByNationalCode(string code, bool isRelated)
    {
        var hash = hashes.OfNationalCode(code);
        var parties = db.Set<PartyRow>().AsNoTracking().Where(party => party.NationalCodeHash == hash);
        parties = isRelated ? parties.Where(party => party.Position > 0) : parties.Where(party => party.Position == 0);
        return parties.Select(party => party.CustomerNumber);
    }

    private IQueryable<long> ByRelatedParty(List<AccountId> accounts, string sought)
    {
        var name = hashes.OfName(NameKeys.Of(sought)) ?? [];
        return db.Set<PartyRow>().AsNoTracking().Where(party => party.RelatedNameHash == name).Select(party => party.CustomerNumber)
            .Concat(ByNationalCode(sought, isRelated: true))
            .Concat(db.Set<RelatedCustomerRow>().AsNoTracking().Where(row => accounts.Contains(row.Account) && row.ExternalId == sought)
                .Select(row => row.CustomerNumber));
    }

    // The keys of both tables begin with the account. Each account is one step in the index of the customers' accounts.
    private async Task<List<AccountId>> Accounts(CancellationToken cancellationToken)
    {
        var (accounts, rows) = (new List<AccountId>(), db.Set<CustomerLookup>().AsNoTracking());
        for (var last = ""; ;)
        {
            var after = last;
#pragma warning disable CA1309 // Translated to SQL, where the column's collation (by code point) decides.
            var next = await rows.Where(row => string.Compare(row.Account, after) > 0).OrderBy(row => row.Account).Select(row => row.Account)
                .FirstOrDefaultAsync(cancellationToken);
#pragma warning restore CA1309
            if (next is null)
            {
                return accounts;
            }

            accounts.Add(new(next));
            last = next;
        }
    }
}
