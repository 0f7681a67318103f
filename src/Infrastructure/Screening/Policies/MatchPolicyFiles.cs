using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Policies;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.Screening.Policies;

// SQL Server ignores trailing blanks when it compares accounts, so they are compared again here.
internal sealed class MatchPolicyFiles(OnboardingDbContext db, SnapshotUpdate<MatchPolicySnapshot> update) : IMatchPolicyFiles
{
    public async Task<MatchPolicyFile?> Find(AccountId account, CancellationToken cancellationToken) =>
        Own(await db.Set<MatchPolicyFile>().SingleOrDefaultAsync(file => file.Account == account, cancellationToken), account);

    public async Task<MatchPolicyFile?> Read(AccountId account, CancellationToken cancellationToken) =>
        Own(await db.Set<MatchPolicyFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Account == account, cancellationToken), account);

    public async Task<IReadOnlyList<MatchPolicyVersion>> Versions(AccountId account, CancellationToken cancellationToken) =>
        [.. (await db.Set<MatchPolicyVersion>().AsNoTracking().Where(version => version.Account == account)
            .OrderByDescending(version => version.Version).ToListAsync(cancellationToken)).Where(version => version.Account == account)];

    public void Add(MatchPolicyFile file) => db.Add(file);

    public void Add(MatchPolicyVersion version)
    {
        update.MayHaveChanged = true;
        db.Add(version);
    }

    private static MatchPolicyFile? Own(MatchPolicyFile? file, AccountId account) => file?.Account == account ? file : null;
}
