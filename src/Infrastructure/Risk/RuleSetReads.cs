using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Risk;
using Onboarding.Domain.Risk;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk;

internal sealed class RuleSetReads(OnboardingDbContext db) : IRuleSetReads
{
    public async Task<IReadOnlyList<RuleSetItem>> List(CancellationToken cancellationToken) =>
        // Sorted here because the databases compare characters beyond the Basic Multilingual Plane differently.
        [.. (await db.Set<RuleSetFile>().AsNoTracking().ToListAsync(cancellationToken)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(RuleSetItem.Of)];

    public async Task<RuleSetItem?> Find(string key, CancellationToken cancellationToken) =>
        await File(key, cancellationToken) is { } file ? RuleSetItem.Of(file) : null;

    public async Task<IReadOnlyList<RuleSetVersionItem>> Versions(string key, CancellationToken cancellationToken) =>
        await db.Set<RuleSetVersion>().AsNoTracking().Where(one => one.Key == key).OrderByDescending(one => one.Version)
            .Select(one => new RuleSetVersionItem(one.Version, one.Name, one.Hash, one.PublishedAt, one.PublishedBy))
            .ToListAsync(cancellationToken);

    public async Task<string?> Document(string key, int version, CancellationToken cancellationToken)
    {
        var found = await db.Set<RuleSetVersion>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key && one.Version == version, cancellationToken);
        return found?.Key == key ? found.Document : null;
    }

    public async Task<string?> Draft(string key, CancellationToken cancellationToken) => (await File(key, cancellationToken))?.Draft;

    // SQL Server ignores trailing blanks when it compares keys.
    private async Task<RuleSetFile?> File(string key, CancellationToken cancellationToken)
    {
        var file = await db.Set<RuleSetFile>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancellationToken);
        return file?.Key == key ? file : null;
    }
}
