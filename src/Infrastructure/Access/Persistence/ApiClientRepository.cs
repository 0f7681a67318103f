using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.Persistence;

internal sealed class ApiClientRepository(OnboardingDbContext db) : IApiClients
{
    public Task<ApiClient?> Find(string clientId, CancellationToken cancellationToken) =>
        db.Set<ApiClient>().SingleOrDefaultAsync(client => client.ClientId == clientId, cancellationToken);

    public Task<bool> HasAccount(AccountId account, CancellationToken cancellationToken) =>
        db.Set<ApiClient>().AnyAsync(client => client.Account == account, cancellationToken);

    public void Add(ApiClient client) => db.Add(client);
}
