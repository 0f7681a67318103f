using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Risk;
using Onboarding.Domain.Risk;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.Risk;

/// <summary>The rule sets cached in memory. Versions never change and are never deleted, so their count shows whether there is a new one.</summary>
internal sealed class RuleSetSnapshot(IServiceScopeFactory scopes, TimeProvider clock, IProvider provider, CustomerPaths paths) : Snapshot<int>, IRuleSets, IDatabaseStart
{
    private const string Publisher = "Onboarding";

    private readonly ConcurrentDictionary<(string Key, int Version), RuleSet> _read = new();
    private volatile FrozenDictionary<string, RuleSet> _current = FrozenDictionary<string, RuleSet>.Empty;

    public override string Contents => "rule sets";

    public IReadOnlyCollection<string> OwnCategories => [.. _current.Keys.Where(key => key != RuleSet.DefaultKey)];

    public RuleSet Current(string category)
    {
        var current = _current;
        return current.TryGetValue(category, out var own) ? own
            : current.TryGetValue(RuleSet.DefaultKey, out var common) ? common
            : throw new InvalidOperationException("The rule sets are not loaded yet.");
    }

    public async ValueTask<RuleSet?> Find(string key, int version, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue((key, version), out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var stored = await db.Set<RuleSetVersion>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Key == key && one.Version == version, cancellationToken);
        return stored is null || stored.Key != key ? null : Read(stored);
    }

    /// <summary>Publishes the built-in rule set if there is no default yet, then loads the snapshot.</summary>
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var file = await db.Set<RuleSetFile>().SingleOrDefaultAsync(one => one.Key == RuleSet.DefaultKey, cancellationToken);
        if (file is null)
        {
            file = RuleSetFile.Register(RuleSet.DefaultKey);
            using var document = JsonDocument.Parse(RuleSetDocuments.Default);
            file.SaveDraft(document.RootElement, Publisher, clock.Now());
            db.Add(file);
            db.Add(file.Publish(paths.Has, Publisher, clock.Now()));
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

    protected override Task<int> State(OnboardingDbContext db, CancellationToken cancellationToken) => db.Set<RuleSetVersion>().CountAsync(cancellationToken);

    protected override async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var latest = await db.Set<RuleSetVersion>().AsNoTracking()
            .Where(one => !db.Set<RuleSetVersion>().Any(later => later.Key == one.Key && later.Version > one.Version))
            .ToListAsync(cancellationToken);
        _current = latest.Select(Read).ToFrozenDictionary(set => set.Key, StringComparer.Ordinal);
    }

    private RuleSet Read(RuleSetVersion stored) =>
        _read.GetOrAdd((stored.Key, stored.Version), (_, one) => RuleSet.From(one.Document, one.Version), stored);
}
