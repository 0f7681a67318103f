using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access;

/// <summary>
/// Caches clients and API keys in memory for 2 seconds from the start of their read. After that a change takes effect on every instance. Of secrets
/// only the hashes are cached. Simultaneous requests share one read. A client that does not exist is not cached, so that it is found as soon as it is
/// stored.
/// </summary>
internal sealed class ClientCache(HybridCache cache, IServiceScopeFactory scopes, TimeProvider clock) : IClientCache, IKeyCache, IClientDirectory
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(2);

    private static readonly HybridCacheEntryOptions Options = new()
    {
        Expiration = Life,
        LocalCacheExpiration = Life,
        Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    private long _changedAt = long.MinValue;

    // A text that cannot be a client id is not used as a cache key: the cache would log it as a failure.
    public ValueTask<CachedClient?> Find(string clientId, long? notBefore) => AccessLimits.IsName(clientId, AccessLimits.ClientIdMaxLength)
        ? Get(
            "client:" + clientId,
            Math.Max(notBefore ?? long.MinValue, Interlocked.Read(ref _changedAt)),
            (Cache: this, ClientId: clientId),
            static (read, began) => read.Cache.ReadClient(read.ClientId, began))
        : new(ReadClient(clientId, clock.GetTimestamp()));

    // The form of an id was checked before, so that it can be a part of a cache key.
    public ValueTask<CachedKey?> FindKey(string keyId, long? notBefore) => Get(
        "key:" + keyId,
        Math.Max(notBefore ?? long.MinValue, Interlocked.Read(ref _changedAt)),
        (Cache: this, KeyId: keyId),
        static (read, began) => read.Cache.ReadKey(read.KeyId, began));

    public async ValueTask<bool> NamesSeveralBusinessUnits(AccountId account) =>
        await Get(
            "units:" + account.Value,
            long.MinValue,
            (Cache: this, Account: account),
            static (read, _) => read.Cache.ReadUnits(read.Account)) is { Length: > 1 };

    public async ValueTask<bool> IsAccount(AccountId account)
    {
        if (AccountName.IsNew(account.Value))
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IApiClients>().HasAccount(account, CancellationToken.None);
    }

    // A read that has already started may be older than the change, so every earlier read becomes invalid, whenever it ends. Changes are rare.
    public void Forget(string clientId) => Interlocked.Exchange(ref _changedAt, clock.GetTimestamp());

    private async ValueTask<T?> Get<TState, T>(string key, long notBefore, TState state, Func<TState, long, Task<T?>> read) where T : class
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var reading = await cache.GetOrCreateAsync(
                key,
                (clock, state, read),
                static async (source, _) =>
                {
                    var began = source.clock.GetTimestamp();
                    return new Reading<T>(began, await source.read(source.state, began));
                },
                Options);
            var isNew = reading.Began >= started;
            if (reading.Value is { } value && reading.Began >= notBefore && (isNew || clock.GetElapsedTime(reading.Began) < Life))
            {
                return value;
            }

            await cache.RemoveAsync(key);
            if (isNew && reading.Value is null)
            {
                return null;
            }
        }
    }

    private async Task<CachedClient?> ReadClient(string clientId, long began)
    {
        await using var scope = scopes.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<IClientReads>().ById(clientId, CancellationToken.None);

        // SQL Server ignores trailing spaces when it compares texts. Otherwise one secret could be guessed under many ids.
        return client?.ClientId == clientId ? new(Known(client), client.Secrets, client.RevokedAt is not null, began) : null;
    }

    private async Task<CachedKey?> ReadKey(string keyId, long began)
    {
        await using var scope = scopes.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<IClientReads>().KeyById(keyId, CancellationToken.None);
        return key is null ? null : new(key, began);
    }

    private async Task<string[]?> ReadUnits(AccountId account)
    {
        await using var scope = scopes.CreateAsyncScope();
        var units = await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<ApiClient>().AsNoTracking()
            .Where(client => client.Account == account && client.RevokedAt == null)
            .Select(client => client.BusinessUnits)
            .ToListAsync(CancellationToken.None);
        return [.. units.SelectMany(one => one).Distinct()];
    }

    private static KnownClient Known(ApiClient client) => new(
        client.ClientId, client.Name, client.Account, client.Dialects, client.Roles, client.BusinessUnits, client.Profiles, client.Secret.Stamp)
    {
        AllowedAddresses = [.. client.AllowedAddresses.Select(text => AddressRanges.TryRead(text, out var range) ? range
            : throw new FormatException("A stored range of addresses cannot be read."))],
        StatesLevels = client.StatesLevels,
    };

    /// <summary>
    /// A value and the time at which its read began. The cache stores the reference (<see cref="ReferenceCache"/>); the object never changes.
    /// </summary>
    [ImmutableObject(true)]
    private sealed class Reading<T>(long began, T? value) where T : class
    {
        public long Began { get; } = began;

        public T? Value { get; } = value;
    }
}
