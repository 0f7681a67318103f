using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Saves the change, its satellite rows and its audit entry in one SaveChanges, so in one transaction. A unique violation is told
/// apart by looking the keys up again: a taken key is the documented refusal, none taken means another number was met, and the work
/// runs once more; so it does when another writer changed the same customer first.
/// </summary>
internal sealed class UnitOfWork(OnboardingDbContext db, IProvider provider, IEnumerable<ISatelliteRows> satellites) : IUnitOfWork
{
    private const int Attempts = 5;

    public async Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await provider.Write(db, () => Save(work), WasSaved, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody else changed the customer first; the work looks at what is there now.
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure) && attempt < Attempts)
            {
                await RefuseIfTaken();
            }
        }
    }

    private async Task<T> Save<T>(Func<Task<T>> work)
    {
        db.ChangeTracker.Clear();
        var answer = await work();
        foreach (var rows in satellites)
        {
            await rows.Complete(db);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return answer;
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

    private async Task RefuseIfTaken()
    {
        IUniqueKeys[] keys = [.. satellites.Select(rows => rows.Keys(db)).OfType<IUniqueKeys>()];
        db.ChangeTracker.Clear();
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
