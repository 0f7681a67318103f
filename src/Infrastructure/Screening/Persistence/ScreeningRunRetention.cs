using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Screening.Persistence;

/// <summary>
/// The retention policy of screenings. The last one of each party in each process, and those that found a hit first or last, stay.
/// </summary>
internal sealed class ScreeningRunRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "screenings";

    public TimeSpan? Period => RetentionOptions.Of(options.ScreeningRunsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var end = SequenceGenerator.From(before);
        var (runs, hits) = (db.Set<ScreeningRun>(), db.Set<Hit>());
        var numbers = await runs.AsNoTracking()
            .Where(run => run.Number < end
                && runs.Any(later => later.CustomerId == run.CustomerId && later.Position == run.Position && later.Process == run.Process
                    && later.Number > run.Number)
                && !hits.Any(hit => hit.CustomerId == run.CustomerId && (hit.RunId == run.Id || hit.LastRunId == run.Id)))
            .OrderBy(run => run.Number).Take(most).Select(run => run.Number).ToListAsync(cancellationToken);
        if (numbers.Count > 0)
        {
            await provider.Write(
                db,
                () => runs.Where(run => numbers.Contains(run.Number)).ExecuteDeleteAsync(CancellationToken.None),
                () => Task.FromResult(false),
                cancellationToken);
        }

        return numbers.Count;
    }
}
