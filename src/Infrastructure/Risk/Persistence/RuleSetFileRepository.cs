using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Snapshots;

namespace Onboarding.Infrastructure.Risk.Persistence;

internal sealed class RuleSetFileRepository(OnboardingDbContext db, SnapshotUpdate<RuleSetSnapshot> update) : IRuleSetFiles
{
    public async Task<RuleSetFile?> Find(AccountId account, string key, CancellationToken cancellationToken)
    {
        // SQL Server ignores trailing blanks when it compares keys and accounts.
        var file = await db.Set<RuleSetFile>().SingleOrDefaultAsync(one => one.Account == account && one.Key == key, cancellationToken);
        return file?.Key == key && file.Account == account ? file : null;
    }

    public void Add(RuleSetFile file) => db.Add(file);

    public void Add(RuleSetVersion version)
    {
        update.MayHaveChanged = true;
        db.Add(version);
    }
}
