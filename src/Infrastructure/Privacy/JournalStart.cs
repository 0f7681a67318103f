using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common;
using Onboarding.Application.Privacy.RepeatErasure;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>Before the first request, erases again what the journal names and the database lacks: it is a restored backup.</summary>
internal sealed class JournalStart(
    ErasureJournal journal, IErasedNumbers numbers, IServiceScopeFactory scopes, ILogger<JournalStart> logger)
    : IDatabaseStart
{
    private const int ChunkSize = 500;

    public async Task Start(OnboardingDbContext db, CancellationToken cancellationToken)
    {
        await numbers.Prepare(cancellationToken);
        var repeated = 0;
        var journaled = await journal.ReadAll(cancellationToken);
        foreach (var chunk in journaled.Chunk(ChunkSize))
        {
            Guid[] ids = [.. chunk.Select(one => one.Id)];
            var known = await db.Set<Erasure>().Where(one => ids.Contains(one.Id) && one.State == ErasureState.Erased).Select(one => one.Id)
                .ToHashSetAsync(cancellationToken);
            foreach (var erasure in chunk.Where(one => !known.Contains(one.Id)))
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<ActingAccount>().Account = new AccountId(erasure.Account);
                repeated += await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RepeatErasure(erasure), cancellationToken) ? 1 : 0;
            }
        }

        await Refill(db, journaled.Select(one => one.Id).ToHashSet(), cancellationToken);
        if (repeated > 0)
        {
            logger.LogWarning("The database is older than the journal of erasures: {Count} erasures were repeated", repeated);
        }
    }

    // The file may be lost or older than the database, for example after the keys were restored.
    private async Task Refill(OnboardingDbContext db, HashSet<Guid> journaled, CancellationToken cancellationToken)
    {
        var erased = await db.Set<Erasure>().Where(one => one.State == ErasureState.Erased).Select(one => one.Id).ToListAsync(cancellationToken);
        foreach (var chunk in erased.Where(id => !journaled.Contains(id)).Chunk(ChunkSize))
        {
            foreach (var one in await db.Set<Erasure>().AsNoTracking().Where(one => chunk.Contains(one.Id)).ToListAsync(cancellationToken))
            {
                await journal.Append(one.ToJournal(await numbers.Of(one.Account, one.CustomerNumber, cancellationToken)), cancellationToken);
            }
        }
    }
}
