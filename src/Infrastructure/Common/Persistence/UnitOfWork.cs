using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Saves a change and its related rows in one transaction. After a unique violation it looks up the keys: a key that is taken leads to the documented
/// rejection. If none is taken, another writer wrote the same number or the next version of the same customer, and the work runs again on the data as
/// stored now.
/// </summary>
internal sealed class UnitOfWork(OnboardingDbContext db, InsertBuffer added, IProvider provider, UnitOfWorkParts parts, IdempotencyClaim claim,
    ICurrentCaller caller, ActingAccount acting, LeaseFence fence)
    : IUnitOfWork
{
    // In each round at least one of the conflicting writers succeeds, so this limits how many can write to one customer at the same time.
    private const int Attempts = 100;
    private const int LongestPauseMilliseconds = 50;

    public bool HasConflicted { get; private set; }

    public async Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await (db.DataKeys?.Ensure(caller.Account, cancellationToken) ?? ValueTask.CompletedTask);
        var submitter = new Submitter(caller.Account.Value, acting.IsSet);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                T result = default!;
                await provider.Write(db, submitter, () => Save(async () => result = await work()), WasSaved, cancellationToken);
                if (!claim.IsTaken)
                {
                    await AfterCommit();
                }

                return result;
            }
            catch (DbUpdateConcurrencyException failure) when (attempt < Attempts)
            {
                fence.ThrowIfLost(failure);

                // Another writer changed the customer first; the work runs again on the data as stored now.
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
                // Another call with the same idempotency key has done the work in the meantime.
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
