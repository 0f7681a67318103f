using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>A lease that this process took, good until its end unless it is renewed.</summary>
internal sealed class Lease(string name, string holder, long token, DateTimeOffset until, TimeSpan margin, TimeProvider clock)
{
    private long _until = until.UtcTicks;

    /// <summary>What the lease is for.</summary>
    public string Name { get; } = name;

    /// <summary>Who holds it, as it stands in the database.</summary>
    public string Holder { get; } = holder;

    /// <summary>Rises with every taking by anybody.</summary>
    public long Token { get; } = token;

    /// <summary>Whether it lives now, with room to spare. Ask before each effect that another instance must not repeat meanwhile.</summary>
    public bool IsAlive => Remaining > TimeSpan.Zero;

    /// <summary>How long it still lives, without that room.</summary>
    public TimeSpan Remaining => TimeSpan.FromTicks(Interlocked.Read(ref _until) - clock.GetUtcNow().UtcTicks) - margin;

    /// <summary>
    /// Ties the next SaveChanges to the lease: if another instance took it meanwhile nothing is saved (<see cref="DbUpdateConcurrencyException"/>), and
    /// none can take it before the transaction ends.
    /// </summary>
    public void Fence(OnboardingDbContext db)
    {
        var row = new LeaseRow { Name = Name, Holder = Holder, Until = default, Token = Token };
        db.Attach(row);
        row.Uses = clock.GetUtcNow().UtcTicks;
        db.Entry(row).Property(lease => lease.Uses).IsModified = true;
    }

    /// <summary>Notes that it was renewed.</summary>
    internal void Extend(DateTimeOffset until) => Interlocked.Exchange(ref _until, until.UtcTicks);
}
