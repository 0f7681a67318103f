using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Risk;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk;

// SQL Server ignores trailing blanks when it compares keys and accounts, so both are compared again here.
internal sealed class RuleSetReads(OnboardingDbContext db) : IRuleSetReads
{
    public async Task<IReadOnlyList<RuleSetItem>> List(AccountId account, CancellationToken cancellationToken) =>
        // Sorted here because the databases compare characters beyond the Basic Multilingual Plane differently.
        [
            .. (await Files(account).ToListAsync(cancellationToken)).GroupBy(file => file.Key, StringComparer.Ordinal).OrderBy(
                files => files.Key, StringComparer.Ordinal)
                .Select(files => Item(account, [.. files])).OfType<RuleSetItem>(),
        ];

    public async Task<RuleSetItem?> Find(AccountId account, string key, CancellationToken cancellationToken) =>
        Item(account, [.. (await Files(account).Where(file => file.Key == key).ToListAsync(cancellationToken)).Where(file => file.Key == key)]);

    public async Task<IReadOnlyList<RuleSetVersionItem>> Versions(AccountId account, string key, CancellationToken cancellationToken)
    {
        var all = await db.Set<RuleSetVersion>().AsNoTracking().Where(
            one => (one.Account == account || one.Account == RuleSetFile.Shipped) && one.Key == key)
            .OrderByDescending(one => one.Version)
            .Select(one => new { one.Account, one.Version, one.Name, one.Hash, one.PublishedAt, one.PublishedBy })
            .ToListAsync(cancellationToken);
        var firstOwn = all.Where(one => one.Account == account).Select(one => one.Version).DefaultIfEmpty(int.MaxValue).Min();
        return
        [
            .. all.Where(one => one.Account == account || (one.Account == RuleSetFile.Shipped && one.Version < firstOwn))
                .Select(one => new RuleSetVersionItem(
                    one.Version, one.Name, one.Hash, one.PublishedAt, one.PublishedBy, one.Account == RuleSetFile.Shipped)),
        ];
    }

    public async Task<string?> Document(AccountId account, string key, int version, CancellationToken cancellationToken) =>
        await db.Set<RuleSetVersion>().AsNoTracking().Find(account, key, version, cancellationToken) is { } found ? found.Document : null;

    public async Task<string?> Draft(AccountId account, string key, CancellationToken cancellationToken)
    {
        var file = await db.Set<RuleSetFile>().AsNoTracking().SingleOrDefaultAsync(
            one => one.Account == account && one.Key == key, cancellationToken);
        return file?.Key == key && file.Account == account ? file.Draft : null;
    }

    private static RuleSetItem? Item(AccountId account, IReadOnlyList<RuleSetFile> files)
    {
        var own = files.FirstOrDefault(file => file.Account == account);
        var shipped = files.FirstOrDefault(file => file.Account == RuleSetFile.Shipped);
        return own is null && shipped is null ? null : RuleSetItem.Of(own, shipped);
    }

    private IQueryable<RuleSetFile> Files(AccountId account) =>
        db.Set<RuleSetFile>().AsNoTracking().Where(file => file.Account == account || file.Account == RuleSetFile.Shipped);
}

/// <summary>Finds a published version for an account.</summary>
internal static class RuleSetVersions
{
    /// <summary>Returns the version of the account, or else the shipped one; null if there is none.</summary>
    public static async Task<RuleSetVersion?> Find(
        this IQueryable<RuleSetVersion> versions, AccountId account, string key, int version, CancellationToken cancellationToken)
    {
        var found = await versions
            .Where(one => one.Key == key && one.Version == version && (one.Account == account || one.Account == RuleSetFile.Shipped))
            .ToListAsync(cancellationToken);
        return found.FirstOrDefault(one => one.Account == account && one.Key == key)
            ?? found.FirstOrDefault(one => one.Account == RuleSetFile.Shipped && one.Key == key);
    }
}
