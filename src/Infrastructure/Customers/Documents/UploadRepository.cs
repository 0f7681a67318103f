using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Customers.Documents;

internal sealed class UploadRepository(OnboardingDbContext db, CustomerVisibility visibility) : IUploads
{
    public void Add(Upload upload) => db.Add(upload);

    public async Task<IReadOnlyDictionary<Guid, int>> Sizes(
        AccountId account, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await Of(account, ids).Select(upload => new { upload.Id, upload.Size, upload.BusinessUnits }).ToListAsync(cancellationToken))
            .Where(upload => visibility.Includes(upload.BusinessUnits)).ToDictionary(upload => upload.Id, upload => upload.Size);

    public async Task<IReadOnlyList<Upload>> Find(AccountId account, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        [.. (await Of(account, ids).ToListAsync(cancellationToken)).Where(upload => visibility.Includes(upload.BusinessUnits))];

    private IQueryable<Upload> Of(AccountId account, IReadOnlyCollection<Guid> ids) =>
        db.Set<Upload>().AsNoTracking().Where(upload => upload.Account == account && ids.Contains(upload.Id));
}
