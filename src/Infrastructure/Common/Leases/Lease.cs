using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Leases;

/// <summary>
/// A lease that this process acquired. It expires at its end unless it is renewed. Once expired or lost, it is never alive again: the process must
/// acquire it anew.
/// </summary>
internal sealed class Lease(string name, string holder, long token, LeaseTerm term, TimeSpan margin, TimeProvider clock)
{
    private volatile LeaseTerm _term = term;
    private volatile bool _isLost;

    /// <summary>The name of the lease.</summary>
    public string Name { get; } = name;

    /// <summary>The holder, as stored in the database.</summary>
    public string Holder { get; } = holder;

    /// <summary>The fencing token: it rises each time that any instance acquires the lease.</summary>
    public long Token { get; } = token;

    /// <summary>
    /// Whether the lease is still valid, with the margin left. Check it before each effect that another instance must not repeat at the same time.
    /// </summary>
    public bool IsAlive => Remaining > TimeSpan.Zero;

    /// <summary>The time for which the lease is still valid, without the margin. Zero or less if it has expired or is lost.</summary>
    public TimeSpan Remaining => _isLost ? TimeSpan.Zero : _term.Remaining(clock) - margin;

    /// <summary>The time since the lease was acquired or renewed.</summary>
    public TimeSpan SinceRenewal => clock.GetElapsedTime(_term.BeganAt);

    /// <summary>Whether transactions depend on the lease. They lock its row, so it is renewed by itself: no other lease must wait for them.</summary>
    public bool IsFenced { get; private set; }

    /// <summary>
    /// Makes the next SaveChanges depend on the lease. If another instance acquired it in the meantime, nothing is saved
    /// (<see cref="DbUpdateConcurrencyException"/>), and no instance can acquire it before the transaction ends.
    /// </summary>
    public void Fence(OnboardingDbContext db)
    {
        IsFenced = true;
        var row = new LeaseRow { Name = Name, Holder = Holder, Until = default, Token = Token };
        db.Attach(row);
        row.Uses = clock.GetUtcNow().UtcTicks;
        db.Entry(row).Property(lease => lease.Uses).IsModified = true;
    }

    /// <summary>Notes a renewal. It comes too late for a lease that has expired, because its work may have been cancelled.</summary>
    internal void Extend(LeaseTerm term)
    {
        if (IsAlive)
        {
            _term = term;
        }
        else
        {
            Lose();
        }
    }

    /// <summary>Notes that the lease is lost or released.</summary>
    internal void Lose() => _isLost = true;
}
