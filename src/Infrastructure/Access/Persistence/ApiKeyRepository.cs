using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Access;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.Persistence;

internal sealed class ApiKeyRepository(OnboardingDbContext db) : IApiKeys
{
    public Task<ApiKey?> Find(string clientId, string keyId, CancellationToken cancellationToken) =>
        db.Set<ApiKey>().SingleOrDefaultAsync(key => key.ClientId == clientId && key.KeyId == keyId, cancellationToken);

    public void Add(ApiKey key) => db.Add(key);
}
