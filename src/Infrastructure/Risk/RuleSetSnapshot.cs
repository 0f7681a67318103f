using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.Risk;

/// <summary>The rule sets cached in memory. Versions never change and are never deleted, so their count shows whether there is a new one.</summary>
internal sealed class RuleSetSnapshot(IServiceScopeFactory scopes, TimeProvider clock, IProvider provider, CustomerPaths paths)
    : Snapshot, IRuleSets, IDatabaseStart
{
    private static readonly Actor Publisher = new("Onboarding", null, IsNamed: true);

    private readonly ConcurrentDictionary<(AccountId Account, string Key, int Version), RuleSet> _read = new();
    private volatile FrozenDictionary<(AccountId Account, string Key), RuleSet> _current =
        FrozenDictionary<(AccountId Account, string Key), RuleSet>.Empty;

    public override string Contents => "rule sets";

    // A shipped rule set for a category is below the account's default.
    public IReadOnlyCollection<string> OwnCategories(AccountId account)
    {
        var current = _current;
        var applies = current.ContainsKey((account, RuleSet.DefaultKey)) ? [account] : new[] { account, RuleSetFile.Shipped };
        return [.. current.Keys.Where(one => one.Key != RuleSet.DefaultKey && applies.Contains(one.Account)).Select(one => one.Key).Distinct()];
    }

    public RuleSet Current(AccountId account, string category)
    {
        var current = _current;
        foreach (var owner in (AccountId[])[account, RuleSetFile.Shipped])
        {
            if (current.TryGetValue((owner, category), out var set) || current.TryGetValue((owner, RuleSet.DefaultKey), out set))
            {
                return set;
            }
        }

        throw new InvalidOperationException("The rule sets are not loaded yet.");
    }

    public async ValueTask<RuleSet?> Find(AccountId account, string key, int version, CancellationToken cancellationToken)
    {
        // An account's versions have higher numbers than the shipped ones that applied to it.
        if (_read.TryGetValue((account, key, version), out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        return await db.Set<RuleSetVersion>().AsNoTracking().Find(account, key, version, cancellationToken) is { } stored ? Read(stored) : null;
    }

    /// <summary>Publishes the shipped rule set if there is no default yet, then loads the snapshot.</summary>
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var file = await db.Set<RuleSetFile>().SingleOrDefaultAsync(
            one => one.Account == RuleSetFile.Shipped && one.Key == RuleSet.DefaultKey, cancellationToken);
        if (file is null)
        {
            file = RuleSetFile.Register(RuleSetFile.Shipped, RuleSet.DefaultKey);
            using var document = JsonDocument.Parse(RuleSetDocuments.Default);
            file.SaveDraft(document.RootElement, Publisher, clock.Now());
            db.Add(file);
            db.Add(file.Publish(paths.Has, new(Publisher), clock.Now()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
            {
                // Another instance started at the same time and has published it.
            }
        }

        db.ChangeTracker.Clear();
        await Refresh(db, cancellationToken);
    }

    public override IQueryable<DataState> State(OnboardingDbContext db) =>
        db.Set<RuleSetVersion>().GroupBy(_ => 1).Select(all => new DataState { Count = all.Count(), Live = 0, High = 0, Low = 0 });

    protected override async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var latest = await db.Set<RuleSetVersion>().AsNoTracking()
            .Where(one => !db.Set<RuleSetVersion>().Any(later => later.Account == one.Account && later.Key == one.Key && later.Version > one.Version))
            .ToListAsync(cancellationToken);
        _current = latest.ToFrozenDictionary(one => (one.Account, one.Key), Read);
    }

    private RuleSet Read(RuleSetVersion stored) =>
        _read.GetOrAdd((stored.Account, stored.Key, stored.Version), (_, one) => RuleSet.From(one.Document, one.Version), stored);
}
