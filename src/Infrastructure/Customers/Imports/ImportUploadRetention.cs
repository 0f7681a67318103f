using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Customers.Imports;

/// <summary>
/// The retention policy of uploaded files that have ended, whose contents are deleted before. They name persons and files. Such a row stays as long
/// as rejected lines of its import do, because it says how they are written.
/// </summary>
internal sealed class ImportUploadRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "ended uploads of files to import";

    public TimeSpan? Period => RetentionOptions.Of(options.RejectedRecordsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // The number contains the time of the upload, which is before its end. SQLite cannot compare EndedAt with a time.
        var end = SequenceGenerator.From(before);
        var uploads = db.Set<ImportUpload>();
        var ended = await uploads.AsNoTracking()
            .Where(upload => upload.EndedAt != null && upload.Number < end
                && !db.Set<ImportPart>().Any(part => part.UploadNumber == upload.Number)
                && !db.Set<RejectedLine>().Any(line => line.ImportNumber == upload.ImportNumber)
                && !db.Set<ImportRun>().Any(run => run.IsCheck && run.Number == upload.CheckNumber))
            .OrderBy(upload => upload.Number).Select(upload => new { upload.Number, upload.EndedAt }).ToListAsync(cancellationToken);
        long[] numbers = [.. ended.Where(upload => upload.EndedAt < before).Select(upload => upload.Number).Take(most)];
        if (numbers.Length > 0)
        {
            await provider.Write(
                db,
                () => uploads.Where(upload => numbers.Contains(upload.Number)).ExecuteDeleteAsync(CancellationToken.None),
                () => Task.FromResult(false),
                cancellationToken);
        }

        return numbers.Length;
    }
}
