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
    private const int MachineMaxLength = 60;

    // A database that hangs must not hold up the stop of the program. A lease that is not released expires by itself.
    private static readonly TimeSpan LongestRelease = TimeSpan.FromSeconds(3);

    // The beginning of each holder's text. Operators see by it which instance has which lease.
    private readonly string _instance = $"{Environment.MachineName[..Math.Min(Environment.MachineName.Length, MachineMaxLength)]}/"
        + $"{Environment.ProcessId}/{Guid.NewGuid().ToString("N")[..8]}";

    private readonly LeaseView _view = new(scopes, clock);
    private readonly ConcurrentDictionary<string, Lease> _held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _renewing = new(1, 1);

    /// <summary>Acquires a lease that is free or has expired; null if another instance holds it.</summary>
    public async Task<Lease?> Acquire(string name, CancellationToken cancellationToken) =>
        (await Acquire([name], int.MaxValue, cancellationToken)).SingleOrDefault();

    /// <summary>Acquires those of some leases that are free or have expired, up to a number of them.</summary>
    public async Task<IReadOnlyList<Lease>> Acquire(IEnumerable<string> names, int most, CancellationToken cancellationToken)
    {
        string[] free = [.. (await _view.Free(names, clock.GetUtcNow(), cancellationToken)).Take(most)];
        if (free.Length == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var ends = await Rows(db, free).Select(row => new { row.Name, row.Until })
            .ToDictionaryAsync(row => row.Name, row => row.Until, cancellationToken);
        var holder = $"{_instance}/{Guid.NewGuid():N}";
        var term = LeaseTerm.Begin(options.Lease, clock);
        var (now, until) = (term.Until - term.Duration, term.Until);
        LeaseRow[] absent = [.. free.Where(name => !ends.ContainsKey(name))
            .Select(name => new LeaseRow { Name = name, Holder = holder, Until = until, Token = 1 })];
        if (absent.Length > 0)
        {
            await Insert(scope, absent, cancellationToken);
        }

        string[] expired = [.. ends.Where(row => row.Value <= now).Select(row => row.Key)];
        if (expired.Length > 0)
        {
            await Write(scope, () => Rows(db, expired).Where(lease => lease.Until <= now).ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until)
                    .SetProperty(lease => lease.Token, lease => lease.Token + 1),
                CancellationToken.None), cancellationToken);
        }

        // Looked up, not counted: an update whose response was lost may have run twice and changed no row the second time.
        var acquired = await Rows(db, free).Where(lease => lease.Holder == holder).Select(row => new { row.Name, row.Token })
            .ToListAsync(CancellationToken.None);
        _view.Forget();
        return [.. acquired.OrderBy(row => Array.IndexOf(free, row.Name)).Select(row => _held[row.Name] =
            new Lease(row.Name, holder, row.Token, term, options.Margin, clock))];
    }

    /// <summary>
    /// Returns the time until a lease must be renewed: after each third of its duration. Zero or less if it is due, or if the lease has expired.
    /// </summary>
    public TimeSpan UntilRenewal(Lease lease) => lease.IsAlive ? (options.Lease / 3) - lease.SinceRenewal : TimeSpan.Zero;

    /// <summary>Renews a lease, and with it all others of this process. Returns false if the lease is lost.</summary>
    public async Task<bool> Renew(Lease lease, CancellationToken cancellationToken)
    {
        if (!lease.IsAlive)
        {
            return false;
        }

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

    /// <summary>Renews a lost lease no more, so that it is not asked for in vain.</summary>
    public void Forget(Lease lease) => _held.TryRemove(KeyValuePair.Create(lease.Name, lease));

    /// <summary>Releases a lease, so that another instance need not wait for its end.</summary>
    public Task Release(Lease lease) => Release([lease]);

    /// <summary>
    /// Releases leases, so that another instance need not wait for their end. Throws <see cref="TimeoutException"/> if the database does not respond
    /// for some seconds. They are not alive any more then either.
    /// </summary>
    public Task Release(Lease[] released)
    {
        foreach (var lease in released)
        {
            lease.Lose();
        }

        return Free(released).WaitAsync(LongestRelease, clock);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _renewing.Dispose();
        _view.Dispose();
    }

    private async Task Free(Lease[] released)
    {
        // After a renewal that has begun: it would extend the lease again.
        await _renewing.WaitAsync(CancellationToken.None);
        try
        {
            Array.ForEach(released, Forget);
        }
        finally
        {
            _renewing.Release();
        }

        // In the past for every clock.
        await Set(released, DateTimeOffset.MinValue, CancellationToken.None);
        _view.Forget();
    }

    // Returns whether the last one is renewed. One that another instance has acquired is lost at once, not at its end.
    private async Task<bool> Extend(Lease[] leases, CancellationToken cancellationToken)
    {
        var term = LeaseTerm.Begin(options.Lease, clock);
        var renewed = await Set(leases, term.Until, cancellationToken);
        foreach (var lease in leases)
        {
            if (renewed.Contains(lease.Name))
            {
                lease.Extend(term);
            }
            else
            {
                lease.Lose();
            }
        }

        return leases[^1].IsAlive;
    }

    // Returns the names of the leases that are still held. The text of a holder is new for each acquisition, as the token is. The names let the
    // server find the rows by the key, so that it locks no row of another instance.
    private async Task<string[]> Set(Lease[] leases, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        string[] names = [.. leases.Select(lease => lease.Name)];
        string[] holders = [.. leases.Select(lease => lease.Holder).Distinct()];
        var rows = Rows(db, names).Where(row => holders.Contains(row.Holder));
        var changed = 0;
        await Write(
            scope,
            async () => changed = await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, until), CancellationToken.None),
            cancellationToken);
        return changed == names.Length ? names : await rows.Select(row => row.Name).ToArrayAsync(cancellationToken);
    }

    // Another instance may insert the same rows at the same time. Then none is inserted, and a later attempt finds them.
    private static async Task Insert(AsyncServiceScope scope, LeaseRow[] rows, CancellationToken cancellationToken)
    {
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        try
        {
            await Write(scope, () =>
            {
                db.ChangeTracker.Clear();
                db.AddRange(rows);
                return db.SaveChangesAsync(CancellationToken.None);
            }, cancellationToken);
        }
        catch (DbUpdateException failure) when (scope.ServiceProvider.GetRequiredService<IProvider>().IsUniqueViolation(failure))
        {
            // Looked up by the caller.
        }

        db.ChangeTracker.Clear();
    }

    private static IQueryable<LeaseRow> Rows(OnboardingDbContext db, string[] names) =>
        db.Set<LeaseRow>().AsNoTracking().Where(lease => names.Contains(lease.Name));

    private static Task Write(AsyncServiceScope scope, Func<Task> work, CancellationToken cancellationToken)
    {
        var services = scope.ServiceProvider;
        return services.GetRequiredService<IProvider>().Write(
            services.GetRequiredService<OnboardingDbContext>(), work, () => Task.FromResult(false), cancellationToken);
    }
}
