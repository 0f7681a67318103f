using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.CompleteErasure;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Audit.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>
/// Completes erasures after their commit: removes rows that were stored meanwhile, writes the journal, blanks the audit entries once they are sealed,
/// and removes the remains from the file of the database.
/// </summary>
internal sealed class ErasureCompletion(
    OnboardingDbContext db, IProvider provider, IEnumerable<IPersonalRows> modules, IErasedNumbers numbers, ErasureJournal journal,
    AuditBlanking audit, RemovedRemains remains, PrivacyOptions options, IMediator mediator, ILogger<ErasureCompletion> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>Completes the next erasures. Returns whether none of them failed; one that fails does not hold up the others.</summary>
    public async Task<bool> Run(CancellationToken cancellationToken)
    {
        var erased = await db.Set<Erasure>().AsNoTracking().Where(one => one.State == ErasureState.Erased && one.CompletedAt == null)
            .OrderBy(one => one.Number).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var one in erased)
        {
            await journal.Append(one.ToJournal(await numbers.Of(one.Account, one.CustomerNumber, cancellationToken)), cancellationToken);
        }

        var (done, failed) = (new List<Erasure>(), 0);
        foreach (var one in erased)
        {
            try
            {
                await DeleteLate(new(one.Account, one.CustomerId, one.CustomerNumber, [], []), cancellationToken);
                if (await audit.Blank(one.CustomerId, cancellationToken))
                {
                    done.Add(one);
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
            {
                failed++;
                db.ChangeTracker.Clear();
                logger.Log(
                    StorageStatus.LevelOf(failure, LogLevel.Warning), "The erasure {Erasure} could not be completed ({Failure}). It is tried again.",
                    one.Id, failure.GetType().Name);
            }
        }

        if (done.Count > 0 && await remains.Remove(provider, options.Compact, [.. done.Select(one => one.Id)], cancellationToken))
        {
            foreach (var one in done)
            {
                await mediator.Send(new CompleteErasure(one.Account, one.Id), cancellationToken);
            }
        }

        return failed == 0;
    }

    // Another instance may have stored a delivery or a screening while the erasure ran.
    private async Task DeleteLate(DataSubject subject, CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            var tables = await module.Of(subject, cancellationToken);
            await provider.Write(
                db,
                async () =>
                {
                    foreach (var table in tables.Reverse())
                    {
                        await table.DeleteLate(CancellationToken.None);
                    }
                },
                () => Task.FromResult(false),
                cancellationToken);
        }
    }
}

/// <summary>Remembers for which erasures the file was written anew, so that a busy log is not a reason to do it again.</summary>
internal sealed class RemovedRemains
{
    private readonly HashSet<Guid> _compacted = [];

    /// <summary>Removes the remains of erasures from the database's file. Returns false if a reader still uses the log; call it again then.</summary>
    public async Task<bool> Remove(IProvider provider, bool compact, IReadOnlyList<Guid> erasures, CancellationToken cancellationToken)
    {
        var isNew = !_compacted.IsSupersetOf(erasures);
        var done = await provider.RemoveRemains(compact && isNew, cancellationToken);
        _compacted.UnionWith(erasures);
        if (done)
        {
            _compacted.Clear();
        }

        return done;
    }
}
