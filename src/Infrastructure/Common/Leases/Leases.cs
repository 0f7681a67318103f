using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>
/// Named leases in a table. Conditional updates acquire, renew and release them, so at most one instance holds a name at a time. Each instance uses
/// its own clock; the clocks must not differ by more than the margin.
/// </summary>
/// <remarks>
/// The services of a process share their statements: one query a second shows all of them which leases are free, and one update renews all leases of
/// the process.
/// </remarks>
internal sealed class Leases(IServiceScopeFactory scopes, InstanceOptions options, TimeProvider clock) : IDisposable
{
    private readonly LeaseView _view = new(scopes, clock);
    private readonly ConcurrentDictionary<string, Lease> _held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _renewing = new(1, 1);

    /// <summary>Acquires a lease that is free or has expired; null if another instance holds it.</summary>
    public async Task<Lease?> Acquire(string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await _view.IsHeld(name, now, cancellationToken))
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var row = await Row(db, name).SingleOrDefaultAsync(cancellationToken);
        if (row?.Until > now)
        {
            return null;
        }

        var machine = Environment.MachineName[..Math.Min(Environment.MachineName.Length, 60)];
        var holder = $"{machine}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        var until = now + options.Lease;
        if (row is null)
        {
            return await Make(scope, new LeaseRow { Name = name, Holder = holder, Until = until, Token = 1 }, cancellationToken) ? Hold(1) : null;
        }

        await Write(scope, () => Row(db, name).Where(lease => lease.Token == row.Token && lease.Until <= now).ExecuteUpdateAsync(
            set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until)
                .SetProperty(lease => lease.Token, row.Token + 1),
            CancellationToken.None), cancellationToken);

        // Looked up, not counted: an update whose response was lost may have run twice and changed no row the second time.
        return await Row(db, name).AnyAsync(lease => lease.Holder == holder, CancellationToken.None) ? Hold(row.Token + 1) : null;

        Lease Hold(long token)
        {
            var lease = new Lease(name, holder, token, until, options.Margin, clock);
            _held[holder] = lease;
            return lease;
        }
    }

    /// <summary>Returns the time until a lease must be renewed: after each third of its duration. Zero or less if it is due.</summary>
    public TimeSpan UntilRenewal(Lease lease) => (options.Lease / 3) - lease.SinceRenewal;

    /// <summary>Renews a lease, and with it all others of this process. Returns false if another instance has acquired it.</summary>
    public async Task<bool> Renew(Lease lease, CancellationToken cancellationToken)
    {
        if (lease.IsFenced)
        {
            return await Extend([lease], cancellationToken);
        }

        await _renewing.WaitAsync(cancellationToken);
        try
        {
            // It may have been renewed with another one in the meantime.
            return UntilRenewal(lease) > options.Lease / 6
                || await Extend([.. _held.Values.Where(one => !one.IsFenced && one != lease), lease], cancellationToken);
        }
        finally
        {
            _renewing.Release();
        }
    }

    /// <summary>Releases a lease, so that another instance need not wait for its end.</summary>
    public async Task Release(Lease lease)
    {
        lease.Extend(DateTimeOffset.MinValue);

        // After a renewal that has begun: it would extend the lease again.
        await _renewing.WaitAsync(CancellationToken.None);
        try
        {
            _held.TryRemove(lease.Holder, out _);
        }
        finally
        {
            _renewing.Release();
        }

        // In the past for every clock.
        await Set([lease], DateTimeOffset.MinValue, CancellationToken.None);
        _view.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _renewing.Dispose();
        _view.Dispose();
    }

    // Returns whether the last one is renewed.
    private async Task<bool> Extend(Lease[] leases, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + options.Lease;
        var renewed = await Set(leases, until, cancellationToken);
        foreach (var lease in leases.Where(one => renewed.Contains(one.Holder)))
        {
            lease.Extend(until);
        }

        return renewed.Contains(leases[^1].Holder);
    }

    // Returns the holders of the leases that are still held. The text of a holder is new for each acquisition, as the token is. The names let the
    // server find the rows by the key, so that it locks no row of another instance.
    private async Task<string[]> Set(Lease[] leases, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        string[] names = [.. leases.Select(lease => lease.Name)];
        string[] holders = [.. leases.Select(lease => lease.Holder)];
        var rows = db.Set<LeaseRow>().AsNoTracking().Where(row => names.Contains(row.Name) && holders.Contains(row.Holder));
        var changed = 0;
        await Write(
            scope,
            async () => changed = await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, until), CancellationToken.None),
            cancellationToken);
        return changed == holders.Length ? holders : await rows.Select(row => row.Holder).ToArrayAsync(cancellationToken);
    }

    private static async Task<bool> Make(AsyncServiceScope scope, LeaseRow row, CancellationToken cancellationToken)
    {
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        try
        {
            await Write(scope, () =>
            {
                db.ChangeTracker.Clear();
                db.Add(row);
                return db.SaveChangesAsync(CancellationToken.None);
            }, cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (scope.ServiceProvider.GetRequiredService<IProvider>().IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return await Row(db, row.Name).AnyAsync(lease => lease.Holder == row.Holder, CancellationToken.None);
        }
    }

    private static IQueryable<LeaseRow> Row(OnboardingDbContext db, string name) =>
        db.Set<LeaseRow>().AsNoTracking().Where(lease => lease.Name == name);

    private static Task Write(AsyncServiceScope scope, Func<Task> work, CancellationToken cancellationToken)
    {
        var services = scope.ServiceProvider;
        return services.GetRequiredService<IProvider>().Write(
            services.GetRequiredService<OnboardingDbContext>(), work, () => Task.FromResult(false), cancellationToken);
    }
}
