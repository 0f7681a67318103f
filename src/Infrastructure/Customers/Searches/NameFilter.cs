using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Filters customers whose name or second name begins with a key. It uses a range instead of LIKE: both databases use an index for a range, and no character
/// needs escaping.
/// </summary>
internal sealed class NameFilter(OnboardingDbContext db, string key, string last)
{
    private readonly string _end = key + last;

    /// <summary>The numbers of all matching customers, read from the indexes alone.</summary>
    public IQueryable<long> Numbers => ByName.Select(party => party.CustomerNumber).Union(BySecondName.Select(party => party.CustomerNumber));

#pragma warning disable CA1309 // Translated to SQL, where the columns' collation (by code point) decides.
    private IQueryable<PartyRow> ByName => db.Set<PartyRow>().AsNoTracking()
        .Where(party => party.Position == 0 && string.Compare(party.NameKey, key) >= 0 && string.Compare(party.NameKey, _end) < 0);

    private IQueryable<PartyRow> BySecondName => db.Set<PartyRow>().AsNoTracking()
        .Where(party => party.Position == 0 && string.Compare(party.SecondNameKey, key) >= 0 && string.Compare(party.SecondNameKey, _end) < 0);

    /// <summary>
    /// Filters customers by comparing the name of each one that is read. The condition cannot use an index. Otherwise SQLite would collect all matching customers
    /// first, as it does for EXISTS.
    /// </summary>
    public IQueryable<StoredCustomer> Filter(IQueryable<StoredCustomer> customers) =>
        from customer in customers
        join party in db.Set<PartyRow>() on customer.Number equals party.CustomerNumber
        where party.Position == 0
            && ((string.Compare(string.Concat(party.NameKey, ""), key) >= 0 && string.Compare(string.Concat(party.NameKey, ""), _end) < 0)
                || (string.Compare(string.Concat(party.SecondNameKey, ""), key) >= 0 && string.Compare(string.Concat(party.SecondNameKey, ""), _end) < 0))
        select customer;
#pragma warning restore CA1309

    /// <summary>Returns the number of matches, at most <paramref name="most"/>. A customer whose name and second name both match counts twice.</summary>
    public async Task<int> Count(int most, CancellationToken cancellationToken)
    {
        var second = await BySecondName.OrderBy(party => party.SecondNameKey).Take(most).CountAsync(cancellationToken);
        return second == most ? most : second + await ByName.OrderBy(party => party.NameKey).Take(most - second).CountAsync(cancellationToken);
    }
}
