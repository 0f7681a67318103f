using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.Infrastructure.Customers.Searches;

/// <summary>
/// Filters customers whose names have, for each word of a search, a word that begins with it, in any order. It uses a range instead of LIKE: both
/// databases use an index for a range, and no character needs escaping.
/// </summary>
internal sealed class NameFilter
{
    private readonly OnboardingDbContext _db;
    private readonly string _lead;
    private readonly string _end;
    private readonly string[] _others;

    private NameFilter(OnboardingDbContext db, string lead, string last, IEnumerable<string> words)
    {
        (_db, _lead, _end) = (db, lead, lead + last);
        _others = [.. words.Where(word => word != lead).Select(word => ' ' + word)];
    }

    /// <summary>
    /// Returns the filter that starts with the word that the fewest customers have, and the number of those customers, at most
    /// <paramref name="most"/>.
    /// </summary>
    public static async Task<(NameFilter Filter, int Count)> Rarest(
        OnboardingDbContext db, IReadOnlyList<string> words, string last, int most, CancellationToken cancellationToken)
    {
        (NameFilter Filter, int Count)? rarest = null;
        foreach (var word in words.OrderByDescending(word => word.Length))
        {
            var filter = new NameFilter(db, word, last, words);
            var count = await filter.Led.OrderBy(row => row.Word).ThenBy(row => row.CustomerNumber).Take(rarest?.Count ?? most)
                .CountAsync(cancellationToken);
            if (rarest is null || count < rarest.Value.Count)
            {
                rarest = (filter, count);
            }
        }

        return rarest!.Value;
    }

    /// <summary>The numbers of all customers found, each once.</summary>
    public IQueryable<long> Numbers => _others.Aggregate(
        Led.Select(row => row.CustomerNumber).Distinct(),
        (numbers, word) => numbers.Where(number => Parties.Any(party => party.CustomerNumber == number && party.NameKey.Contains(word))));

    private IQueryable<PartyRow> Parties => _db.Set<PartyRow>().AsNoTracking().Where(party => party.Position == 0);

#pragma warning disable CA1309 // Translated to SQL, where the columns' collation (by code point) decides.
    private IQueryable<NameWordRow> Led => _db.Set<NameWordRow>().AsNoTracking()
        .Where(row => string.Compare(row.Word, _lead) >= 0 && string.Compare(row.Word, _end) < 0);
#pragma warning restore CA1309

    /// <summary>Filters customers by comparing the name key of each one that is read, without the index of words.</summary>
    public IQueryable<T> Filter<T>(IQueryable<T> customers, Expression<Func<T, long>> number) => _others.Append(' ' + _lead).Aggregate(
        customers.Join(Parties, number, party => party.CustomerNumber, (customer, party) => new { customer, party.NameKey }),
        (named, word) => named.Where(one => one.NameKey.Contains(word)),
        named => named.Select(one => one.customer));
}
