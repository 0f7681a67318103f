using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Files;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Files;

internal sealed class CaseFileRepository(OnboardingDbContext db) : ICaseFiles
{
    public void Add(CaseFile file) => db.Add(file);

    public async Task<IReadOnlyList<CaseFileItem>> Of(Guid caseId, long after, int limit, CancellationToken cancellationToken) =>
        await db.Set<CaseFile>().AsNoTracking().Where(file => file.CaseId == caseId && file.Number > after).OrderBy(file => file.Number).Take(limit)
            .Select(file => new CaseFileItem
            {
                Number = file.Number,
                Id = file.Id,
                CaseId = file.CaseId,
                Name = file.Name,
                MediaType = Codes<MediaType>.Of(file.Type),
                Size = file.Size,
                StoredBy = file.StoredBy,
                Client = file.Client,
                StoredAt = file.StoredAt,
            })
            .ToListAsync(cancellationToken);

    public Task<CaseFile?> Content(Guid caseId, Guid id, CancellationToken cancellationToken) =>
        db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.CaseId == caseId, cancellationToken);
}
