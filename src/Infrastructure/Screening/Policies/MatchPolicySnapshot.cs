using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.Policies;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.Screening.Policies;

/// <summary>
/// The match policies cached in memory. Versions never change and are never deleted, so their count shows whether there is a new one.
/// </summary>
internal sealed class MatchPolicySnapshot(IServiceScopeFactory scopes, ScreeningOptions options)
    : Snapshot, IMatchPolicies, IDatabaseStart
{
    private const int Whole = 10_000;

    private readonly ConcurrentDictionary<(AccountId Account, int Version), MatchPolicy> _read = new();
    private volatile FrozenDictionary<AccountId, MatchPolicy> _current = FrozenDictionary<AccountId, MatchPolicy>.Empty;

    public MatchPolicy Shipped { get; } = MatchPolicy.Default with { Threshold = (int)Math.Round(options.Threshold * Whole) };

    public override string Contents => "match policies";

    public MatchPolicy Current(AccountId account) => _current.GetValueOrDefault(account, Shipped);

    public async ValueTask<MatchPolicy?> Find(AccountId account, int version, CancellationToken cancellationToken)
    {
        if (version == Shipped.Version)
        {
            return Shipped;
        }

        if (_read.TryGetValue((account, version), out var known))
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<MatchPolicyVersion>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Account == account && one.Version == version, cancellationToken);
        return stored is not null && stored.Account == account ? Read(stored) : null;
    }

    public Task Start(OnboardingDbContext db, CancellationToken cancellationToken) => Refresh(db, cancellationToken);

    public override IQueryable<DataState> State(OnboardingDbContext db) =>
        db.Set<MatchPolicyVersion>().GroupBy(_ => 1).Select(all => new DataState { Count = all.Count(), Live = 0, High = 0, Low = 0 });

    protected override async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var latest = await db.Set<MatchPolicyVersion>().AsNoTracking()
            .Where(one => !db.Set<MatchPolicyVersion>().Any(later => later.Account == one.Account && later.Version > one.Version))
            .ToListAsync(cancellationToken);
        _current = latest.ToFrozenDictionary(one => one.Account, Read);
    }

    private MatchPolicy Read(MatchPolicyVersion stored) =>
        _read.GetOrAdd((stored.Account, stored.Version), (_, one) => PolicyDocument.Read(one.Document, one.Version), stored);
}
