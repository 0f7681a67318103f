using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Documents;

internal sealed class UploadRepository(OnboardingDbContext db) : IUploads
{
    public void Add(Upload upload) => db.Add(upload);

    public Task<Upload?> Find(AccountId account, Guid id, CancellationToken cancellationToken) => db.Set<Upload>().AsNoTracking()
        .SingleOrDefaultAsync(upload => upload.Id == id && upload.Account == account, cancellationToken);
}
