using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Saves the change and its related rows at once, in one transaction. After a unique violation the keys are looked up again: a taken key is the
/// documented rejection; if none is taken, another writer wrote the same number or the next version of the same customer, and the work runs again
/// on what is stored now.
/// </summary>
internal sealed class UnitOfWork(OnboardingDbContext db, InsertBuffer added, IProvider provider, UnitOfWorkParts parts, IdempotencyClaim claim) : IUnitOfWork
{
    // Each round at least one of the writers in conflict succeeds, so this bounds how many may write to one customer at once.
    private const int Attempts = 100;
    private const int LongestPauseMilliseconds = 50;

    public bool HasConflicted { get; private set; }

    public async Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                T result = default!;
                await provider.Write(db, () => Save(async () => result = await work()), WasSaved, cancellationToken);
                if (!claim.IsTaken)
                {
                    await AfterCommit();
                }

                return result;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Another writer changed the customer first; the work runs on what is stored now.
            }
            catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure) && attempt < Attempts)
            {
                await RejectIfTaken();
            }

            HasConflicted = true;
            await Task.Delay(Random.Shared.Next(Math.Min(attempt * 2, LongestPauseMilliseconds)), cancellationToken);
        }
    }

    private async Task Save(Func<Task> work)
    {
        Clear();
        await work();
        foreach (var rows in parts.RelatedRows)
        {
            await rows.AddRows(db);
            if (claim.IsTaken)
            {
                // Another call did the work meanwhile under the same idempotency key.
                Clear();
                return;
            }
        }

        await provider.Save(db, added);
    }

    private void Clear()
    {
        db.ChangeTracker.Clear();
        added.Clear();
    }

    private async Task<bool> WasSaved()
    {
        foreach (var evidence in parts.Evidence)
        {
            if (await evidence.WasSaved(db, CancellationToken.None))
            {
                return true;
            }
        }

        return false;
    }

    private async Task AfterCommit()
    {
        foreach (var part in parts.AfterCommit)
        {
            await part.Committed(db);
        }
    }

    private async Task RejectIfTaken()
    {
        IUniqueKeys[] keys = [.. parts.UniqueKeys.Select(source => source.Keys(db)).OfType<IUniqueKeys>()];
        Clear();
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
