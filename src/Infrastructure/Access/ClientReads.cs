using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Access;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.ListClients;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access;

internal sealed class ClientReads(OnboardingDbContext db) : IClientReads
{
    public Task<ApiClient?> ById(string clientId, CancellationToken cancellationToken) =>
        db.Set<ApiClient>().AsNoTracking().SingleOrDefaultAsync(client => client.ClientId == clientId, cancellationToken);

    public Task<ApiKey?> KeyById(string keyId, CancellationToken cancellationToken) =>
        db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(key => key.KeyId == keyId, cancellationToken);

    public async Task<IReadOnlyList<ApiKey>> Keys(ListApiKeys query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        return await db.Set<ApiKey>().AsNoTracking().Where(key => key.ClientId == query.ClientId && key.Number > after)
            .OrderBy(key => key.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ApiClient>> List(AccountId? visible, ListClients query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var clients = db.Set<ApiClient>().AsNoTracking().Where(client => client.Number > after);
        if (visible is { } own)
        {
            clients = clients.Where(client => client.Account == own);
        }

        if (query.Account is { } name)
        {
            var account = new AccountId(name);
            clients = clients.Where(client => client.Account == account);
        }

        return await clients.OrderBy(client => client.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }
}
