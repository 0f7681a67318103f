using Microsoft.Extensions.Logging;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>
/// Writes an erasure into the journal right after its commit, before the caller gets its answer, so that a backup that is restored a moment later is
/// erased again. If the file cannot be written, the completion of the erasure tries again: it is not complete without its line.
/// </summary>
internal sealed class JournaledErasures(ErasureJournal journal, IErasedNumbers numbers, ILogger<JournaledErasures> logger) : IAfterCommit
{
    public async Task Committed(OnboardingDbContext db)
    {
        foreach (var one in db.ChangeTracker.Entries<Erasure>().Select(entry => entry.Entity)
            .Where(one => one is { State: ErasureState.Erased, CompletedAt: null }).ToArray())
        {
            try
            {
                await journal.Append(
                    one.ToJournal(await numbers.Of(one.Account, one.CustomerNumber, CancellationToken.None)), CancellationToken.None);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                logger.LogError(
                    "The journal of erasures could not be written ({Failure}). Until it is, a restored backup would bring the customer of erasure "
                    + "{Erasure} back. It is tried again.", failure.GetType().Name, one.Id);
            }
        }
    }
}
