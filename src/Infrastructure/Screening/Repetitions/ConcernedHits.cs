using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Screening.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>Finds the hits that the change of a list may end.</summary>
internal static class ConcernedHits
{
    private const int EntriesAtOnce = 500;

    private static readonly HitState[] Live = [HitState.Open, HitState.Proposed, HitState.TrueMatch, HitState.Suppressed];
    private static readonly HitState[] Known = [.. Live, HitState.FalsePositive];

    /// <summary>Selects hits that count at present.</summary>
    public static Expression<Func<Hit, bool>> IsLive { get; } = hit => Live.Contains(hit.State);

    /// <summary>Selects hits that count at present, and those that people rejected.</summary>
    public static Expression<Func<Hit, bool>> IsKnown { get; } = hit => Known.Contains(hit.State);

    /// <summary>Returns the hits whose entry is not on the list any more or states something else, by customer.</summary>
    /// <param name="db">The database.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="version">The version.</param>
    /// <param name="isAny">Whether any other hit may end too, because the definition of the list has changed. A confirmed one does not.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<ILookup<CustomerId, Guid>> Of(
        OnboardingDbContext db, string key, int version, bool isAny, CancellationToken cancellationToken)
    {
        var hits = await db.Set<Hit>().AsNoTracking().Where(hit => hit.ListKey == key).Where(IsLive)
            .Select(hit => new { hit.Id, hit.CustomerId, hit.EntryId, hit.EntryHash, hit.State, hit.FollowsMatch }).ToListAsync(cancellationToken);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ids in hits.Select(hit => hit.EntryId).Distinct(StringComparer.Ordinal).Chunk(EntriesAtOnce))
        {
            var rows = await db.Set<ListEntryRow>().AsNoTracking()
                .Where(entry => entry.ListKey == key && ids.Contains(entry.EntryId) && entry.FromVersion <= version
                    && (entry.ToVersion == null || entry.ToVersion > version))
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                known[row.EntryId] = FactsHash.Of(ListDocuments.Read(row.Document));
            }
        }

        return hits
            .Where(hit => known.GetValueOrDefault(hit.EntryId) != hit.EntryHash
                || (isAny && hit.State != HitState.TrueMatch && !hit.FollowsMatch))
            .ToLookup(hit => hit.CustomerId, hit => hit.Id);
    }
}
