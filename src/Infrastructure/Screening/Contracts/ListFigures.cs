using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Contracts;

/// <summary>The last import of a list.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="ImportedAt">The time of the last successful import.</param>
public sealed record ListImport(string Key, DateTimeOffset ImportedAt);

/// <summary>Figures of the screening lists of the installation, for the service's own work.</summary>
public sealed class ListFigures(OnboardingDbContext db)
{
    /// <summary>Returns the last import of each list that has one.</summary>
    public async Task<IReadOnlyList<ListImport>> Imports(CancellationToken cancellationToken)
    {
        var installation = AccountId.None;
        return await db.Set<ScreeningList>().AsNoTracking()
            .Where(list => list.RetiredAt == null && list.ImportedAt != null && list.Account == installation)
            .Select(list => new ListImport(list.Key, list.ImportedAt!.Value)).ToListAsync(cancellationToken);
    }
}
