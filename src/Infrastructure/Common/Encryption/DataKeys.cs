using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>
/// The data keys that protect new data. An account gets its key before its first unit of work. Work that stores data of an account without a key
/// uses the key of the installation, because the transaction that it runs in cannot store another key safely.
/// </summary>
internal sealed class DataKeys : IMonitoredData, IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly WrappedKeys _wrapped;
    private readonly LookupHash _lookup;
    private readonly EncryptionOptions _options;
    private readonly ConcurrentDictionary<AccountId, DataKey> _current = new();
    private readonly SemaphoreSlim _making = new(1, 1);
    private DataState _seen = new();

    public DataKeys(IServiceScopeFactory scopes, WrappedKeys wrapped, LookupHash lookup, EncryptionOptions options)
    {
        (_scopes, _wrapped, _lookup, _options) = (scopes, wrapped, lookup, options);

        // The check of the key ring reads rows with protected columns before the start reads the keys.
        OpenedKeys.AddSource(Read);
    }

    public string Contents => "data keys";

    public bool IsMonitored => !_current.IsEmpty;

    public TimeSpan Period => MonitoredWork.Period;

    /// <summary>Returns the key that protects new data of an account; null if data is stored in clear.</summary>
    public DataKey? Current(AccountId account) =>
        !_options.AtRest ? null
        : account.Value is not null && _current.TryGetValue(account, out var own) ? own
        : _current.TryGetValue(AccountId.None, out var common) ? common
        : throw new InvalidOperationException("The data keys are not loaded.");

    /// <summary>Makes the key of an account that has none. It must not be called inside a unit of work.</summary>
    public ValueTask Ensure(AccountId account, CancellationToken cancellationToken) =>
        !_options.AtRest || _current.IsEmpty || _current.ContainsKey(account) ? ValueTask.CompletedTask : new(Make(account, cancellationToken));

    /// <summary>
    /// Reads the keys, and makes those of the installation if there are none. Throws <see cref="InvalidOperationException"/> if a key that new data
    /// needs cannot be unwrapped, or if the key of the look-up hashes is missing beside others: with a new one no stored hash would be found.
    /// </summary>
    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        await Load(db, cancellationToken);
        var rows = await db.Set<DataKeyRow>().AsNoTracking().Where(row => row.IsCurrent || row.Id == LookupHash.KeyId)
            .ToListAsync(cancellationToken);

        // Another instance that starts at the same time may have made a key since it was read.
        if (rows.Find(row => !IsOpened(row) && _wrapped.Open(row) is null) is { } closed)
        {
            throw new InvalidOperationException(
                $"The data key {closed.Id} of account \"{closed.Account.Value}\" cannot be unwrapped with the key {WrappedKeys.KeyOf(closed)} of the "
                + "key ring. Restore the folder of the keys (DataProtection__KeysFolder) or the table DataKeys.");
        }

        if (!_lookup.IsLoaded)
        {
            if (rows.Count > 0 && rows.TrueForAll(row => row.Id != LookupHash.KeyId))
            {
                throw new InvalidOperationException("The table DataKeys lacks the key of the look-up hashes (id 0). Restore the row.");
            }

            await MakeLookup(cancellationToken);
            await Load(db, cancellationToken);
        }

        if (_options.AtRest && !_current.ContainsKey(AccountId.None))
        {
            await Make(AccountId.None, cancellationToken);
        }
    }

    /// <summary>Reads the keys that have been made since the last time.</summary>
    public async Task Load(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<DataKeyRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (!_lookup.IsLoaded && rows.Find(row => row.Id == LookupHash.KeyId) is { } hashing && _wrapped.Open(hashing) is { } hashKey)
        {
            _lookup.Load(hashKey.Bytes);
        }

        // Two instances that made the key of an account at the same time have stored two. All of them use the same one.
        var current = rows.Where(row => row.IsCurrent).DistinctBy(row => row.Account).Select(row => row.Id).ToHashSet();
        foreach (var row in rows.Where(row => row.Id != LookupHash.KeyId))
        {
            if (!OpenedKeys.Has(row.Id) || (current.Contains(row.Id) && Current(row) != row.Id))
            {
                Use(row, current.Contains(row.Id));
            }
        }

        long? Current(DataKeyRow row) => _current.TryGetValue(row.Account, out var known) ? known.Id : null;
    }

    public IQueryable<DataState> State(OnboardingDbContext db) => db.Set<DataKeyRow>().GroupBy(_ => 1).Select(all => new DataState
    {
        Count = all.LongCount(),
        Live = all.Sum(row => (long)row.Version),
        High = 0,
        Low = 0,
    });

    public async Task<bool> Apply(DataState state, OnboardingDbContext db, CancellationToken cancellationToken)
    {
        if (state == _seen)
        {
            return false;
        }

        await Load(db, cancellationToken);
        _seen = state;
        return true;
    }

    public void Dispose()
    {
        OpenedKeys.RemoveSource(Read);
        _making.Dispose();
    }

    private bool IsOpened(DataKeyRow row) => row.Id == LookupHash.KeyId ? _lookup.IsLoaded : OpenedKeys.Has(row.Id);

    private void Use(DataKeyRow row, bool isCurrent)
    {
        if (_wrapped.Open(row) is { } key)
        {
            OpenedKeys.Add(key);
            if (isCurrent)
            {
                _current[row.Account] = key;
            }
        }
    }

    private async Task Make(AccountId account, CancellationToken cancellationToken)
    {
        await _making.WaitAsync(cancellationToken);
        try
        {
            if (_current.ContainsKey(account))
            {
                return;
            }

            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
            DataKeyRow? row = null;
            await scope.ServiceProvider.GetRequiredService<IProvider>().Write(db, Save, () => Task.FromResult(false), cancellationToken);
            Use(row!, isCurrent: true);

            async Task Save()
            {
                db.ChangeTracker.Clear();
                row = await db.Set<DataKeyRow>().OrderBy(one => one.Id)
                    .FirstOrDefaultAsync(one => one.Account == account && one.IsCurrent, CancellationToken.None);
                if (row is null)
                {
                    db.Add(row = _wrapped.Make(account));
                    await db.SaveChangesAsync(CancellationToken.None);
                }
            }
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task MakeLookup(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var (db, provider) = (scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), scope.ServiceProvider.GetRequiredService<IProvider>());
        try
        {
            await provider.Write(db, Save, () => Task.FromResult(false), cancellationToken);
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            // Another instance has just added it.
        }

        async Task Save()
        {
            db.ChangeTracker.Clear();
            db.Add(_wrapped.MakeLookup());
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    // A converter of EF Core asks for the key in the middle of a query, so it is read with another connection, and at once.
    private DataKey? Read(long id)
    {
        using var scope = _scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<DataKeyRow>().AsNoTracking();
        var row = rows.FirstOrDefault(one => one.Id == id);
        return row is null ? null : _wrapped.Open(row);
    }
}
