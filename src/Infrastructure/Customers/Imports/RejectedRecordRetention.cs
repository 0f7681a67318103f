using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Customers.Imports;

/// <summary>The retention policy of the rejected records of finished imports, with their lines. The imports and their figures stay.</summary>
internal sealed class RejectedRecordRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "rejected records";

    public TimeSpan? Period => RetentionOptions.Of(options.RejectedRecordsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // The number contains the time at which the import began, which is before it finished. SQLite cannot compare FinishedAt with a time.
        var end = SequenceGenerator.From(before);
        var records = db.Set<RejectedRecord>();
        var runs = await db.Set<ImportRun>().AsNoTracking()
            .Where(run => !run.IsCheck && run.Number < end && records.Any(record => record.ImportNumber == run.Number))
            .Select(run => new { run.Number, run.FinishedAt }).ToListAsync(cancellationToken);

        // The import of an uploaded file that was cancelled or failed does not finish, but it has ended.
        long[] unfinished = [.. runs.Where(run => run.FinishedAt is null).Select(run => run.Number)];
        var ended = await db.Set<ImportUpload>().AsNoTracking()
            .Where(upload => upload.ImportNumber != null && unfinished.Contains(upload.ImportNumber.Value) && upload.EndedAt != null)
            .Select(upload => new { upload.ImportNumber, upload.EndedAt }).ToListAsync(cancellationToken);
        if (runs.Find(run => (run.FinishedAt ?? ended.Where(one => one.ImportNumber == run.Number).Max(one => one.EndedAt)) < before)
            is not { Number: var number })
        {
            return 0;
        }

        var positions = await records.Where(record => record.ImportNumber == number).OrderBy(record => record.Position)
            .Select(record => record.Position).Take(most).ToListAsync(cancellationToken);
        var last = positions.LastOrDefault();
        await provider.Write(
            db,
            async () =>
            {
                await db.Set<RejectedLine>().Where(line => line.ImportNumber == number && line.Position <= last)
                    .ExecuteDeleteAsync(CancellationToken.None);
                await records.Where(record => record.ImportNumber == number && record.Position <= last).ExecuteDeleteAsync(CancellationToken.None);
            },
            () => Task.FromResult(false),
            cancellationToken);
        return positions.Count;
    }
}
