using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Saves the change, its satellite rows and its audit entry at once, in one transaction. A unique violation is told
/// apart by looking the keys up again: a taken key is the documented refusal; none taken means that another writer was met (the same
/// number, the next version of the same customer), and the work runs again on what is there now.
/// </summary>
internal sealed class UnitOfWork(OnboardingDbContext db, NewRows added, IProvider provider, IEnumerable<ISatelliteRows> satellites, Claim claim) : IUnitOfWork
{
    // Each round at least one of those who meet gets through, so this bounds how many may meet at one customer.
    private const int Attempts = 100;
    private const int LongestPauseMilliseconds = 50;

    public bool HasMetOthers { get; private set; }

    public async Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                T answer = default!;
                await provider.Write(db, () => Save(async () => answer = await work()), WasSaved, cancellationToken);
                if (!claim.IsTaken)
                {
                    await Follow();
                }

                return answer;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody else changed the customer first; the work looks at what is there now.
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure) && attempt < Attempts)
            {
                await RefuseIfTaken();
            }

            HasMetOthers = true;
            await Task.Delay(Random.Shared.Next(Math.Min(attempt * 2, LongestPauseMilliseconds)), cancellationToken);
        }
    }

    private async Task Save(Func<Task> work)
    {
        Forget();
        await work();
        foreach (var rows in satellites)
        {
            await rows.Complete(db);
        }

        if (claim.IsTaken)
        {
            // Another call did the work meanwhile under the same idempotency key.
            Forget();
            return;
        }

        await provider.Save(db, added);
    }

    private void Forget()
    {
        db.ChangeTracker.Clear();
        added.Clear();
    }

    private async Task<bool> WasSaved()
    {
        foreach (var rows in satellites)
        {
            if (await rows.WasSaved(db, CancellationToken.None))
            {
                return true;
            }
        }

        return false;
    }

    private async Task Follow()
    {
        foreach (var rows in satellites)
        {
            await rows.Saved(db);
        }
    }

    private async Task RefuseIfTaken()
    {
        IUniqueKeys[] keys = [.. satellites.Select(rows => rows.Keys(db)).OfType<IUniqueKeys>()];
        Forget();
        var findings = new List<Finding>();
        foreach (var one in keys)
        {
            findings.AddRange(await one.Taken(db, CancellationToken.None));
        }

        if (findings.Count > 0)
        {
            throw new RuleBroken(findings);
        }
    }
}
