using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>
/// Named leases in a table. Conditional updates acquire, renew and release them, so at most one instance holds a name at a time. Each instance uses
/// its own clock; the clocks must not differ by more than the margin.
/// </summary>
internal sealed class Leases(IServiceScopeFactory scopes, InstanceOptions options, TimeProvider clock)
{
    /// <summary>Acquires a lease that is free or has expired; null if another instance holds it.</summary>
    public async Task<Lease?> Acquire(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var now = clock.GetUtcNow();
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
            return await Make(scope, new LeaseRow { Name = name, Holder = holder, Until = until, Token = 1 }, cancellationToken) ? New(1) : null;
        }

        await Write(scope, () => Row(db, name).Where(lease => lease.Token == row.Token && lease.Until <= now).ExecuteUpdateAsync(
            set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until)
                .SetProperty(lease => lease.Token, row.Token + 1),
            CancellationToken.None), cancellationToken);

        // Looked up, not counted: an update whose response was lost may have run twice and changed no row the second time.
        return await Row(db, name).AnyAsync(lease => lease.Holder == holder, CancellationToken.None) ? New(row.Token + 1) : null;

        Lease New(long token) => new(name, holder, token, until, options.Margin, clock);
    }

    /// <summary>Renews a lease. Returns false if another instance has acquired it.</summary>
    public async Task<bool> Renew(Lease lease, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + options.Lease;
        var renewed = await Set(lease, until, cancellationToken);
        if (renewed)
        {
            lease.Extend(until);
        }

        return renewed;
    }

    /// <summary>Releases a lease, so that another instance need not wait for its end.</summary>
    public async Task Release(Lease lease)
    {
        lease.Extend(DateTimeOffset.MinValue);

        // In the past for every clock.
        await Set(lease, DateTimeOffset.MinValue, CancellationToken.None);
    }

    private async Task<bool> Set(Lease lease, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var changed = 0;
        await Write(
            scope,
            async () => changed = await Row(db, lease.Name).Where(row => row.Token == lease.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, until), CancellationToken.None),
            cancellationToken);
        return changed > 0;
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
