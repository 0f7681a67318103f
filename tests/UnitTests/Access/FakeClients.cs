using System.Globalization;
using Onboarding.Application.Access;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.ListClients;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Access;

/// <summary>Keeps API clients in memory.</summary>
internal sealed class FakeClients : IApiClients, IApiKeys, IClientReads
{
    public List<ApiClient> All { get; } = [];

    public List<ApiKey> Keys { get; } = [];

    public Task<ApiKey?> Find(string clientId, string keyId, CancellationToken cancellationToken) =>
        Task.FromResult(Keys.SingleOrDefault(one => one.ClientId == clientId && one.KeyId == keyId));

    public void Add(ApiKey key) => Keys.Add(key);

    public Task<ApiKey?> KeyById(string keyId, CancellationToken cancellationToken) => Task.FromResult(Keys.SingleOrDefault(one => one.KeyId == keyId));

    Task<IReadOnlyList<ApiKey>> IClientReads.Keys(ListApiKeys query, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ApiKey>>(
    [
        .. Keys.Where(one => one.ClientId == query.ClientId && one.Number > query.AfterNumber()).OrderBy(one => one.Number).Take(query.LimitOrDefault() + 1),
    ]);

    public Task<ApiClient?> Find(string clientId, CancellationToken cancellationToken) => Task.FromResult(All.SingleOrDefault(one => one.ClientId == clientId));

    public Task<bool> HasAccount(AccountId account, CancellationToken cancellationToken) => Task.FromResult(All.Any(one => one.Account == account));

    public void Add(ApiClient client) => All.Add(client);

    public Task<ApiClient?> ById(string clientId, CancellationToken cancellationToken) => Find(clientId, cancellationToken);

    public Task<IReadOnlyList<ApiClient>> List(AccountId? visible, ListClients query, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ApiClient>>(
    [
        .. All.Where(one => (visible is null || one.Account == visible) && (query.Account is null || one.Account.Value == query.Account) && one.Number > (query.After is null ? 0 : long.Parse(query.After, CultureInfo.InvariantCulture)))
            .OrderBy(one => one.Number).Take(query.LimitOrDefault() + 1),
    ]);
}
