using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access;

/// <summary>Clients in memory, at most 2 seconds old: so soon a change counts on every instance. Their secrets are here as hashes only.</summary>
internal sealed class ClientCache : IClientCache, IClientDirectory
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(2);

    private readonly IServiceScopeFactory _scopes;
    private readonly Held<string, HeldClient> _clients;
    private readonly Held<AccountId, string[]> _units;

    public ClientCache(IServiceScopeFactory scopes, TimeProvider clock)
    {
        _scopes = scopes;
        _clients = new(clock, Life, Most, ReadClient);
        _units = new(clock, Life, Most, (account, _) => ReadUnits(account));
    }

    public ValueTask<HeldClient?> Find(string clientId, long? notBefore) => _clients.Get(clientId, notBefore);

    public async ValueTask<bool> NamesSeveralBusinessUnits(AccountId account) => await _units.Get(account) is { Length: > 1 };

    public void Forget(string clientId) => _clients.Forget(clientId);

    private async Task<HeldClient?> ReadClient(string clientId, long began)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<IClientReads>().ById(clientId, CancellationToken.None);

        // SQL Server takes a text with blanks behind it for the same; that would be many ids to guess one secret by.
        return client?.ClientId == clientId ? new(Known(client), client.Secret, client.RevokedAt is not null, began) : null;
    }

    private async Task<string[]?> ReadUnits(AccountId account)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var units = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ApiClient>().AsNoTracking()
            .Where(client => client.Account == account && client.RevokedAt == null)
            .Select(client => client.BusinessUnits)
            .ToListAsync(CancellationToken.None);
        return [.. units.SelectMany(one => one).Distinct()];
    }

    private static KnownClient Known(ApiClient client) => new(
        client.ClientId, client.Name, client.Account, client.Dialects, client.Roles, client.BusinessUnits, client.AmlyzeProfile, client.Secret.Stamp);
}
