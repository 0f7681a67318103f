using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Imports;

/// <summary>
/// Ends uploads that were not imported in time, and deletes the contents of those that have ended and what their dry runs found: in small batches,
/// each in a write of its own.
/// </summary>
internal sealed class ImportUploadCleanup(OnboardingDbContext db, IProvider provider, ImportOptions options, TimeProvider clock)
{
    private const int PartsAtOnce = 20;
    private const int RecordsAtOnce = 200;

    /// <summary>Does what is to be done now.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        await Expire(cancellationToken);
        await DeleteContents(cancellationToken);
        await DeleteChecks(cancellationToken);
    }

    private async Task Expire(CancellationToken cancellationToken)
    {
        // The number contains the time of the upload. SQLite cannot compare UploadedAt with a time.
        var end = SequenceGenerator.From(clock.GetUtcNow() - TimeSpan.FromHours(options.KeepHours));
        var late = await db.Set<ImportUpload>().AsNoTracking()
            .Where(upload => (upload.State == ImportUploadState.Receiving || upload.State == ImportUploadState.Checked) && upload.Number < end)
            .Select(upload => upload.Number).ToListAsync(cancellationToken);
        foreach (var number in late)
        {
            await Write(
                async () =>
                {
                    db.ChangeTracker.Clear();
                    (await db.Set<ImportUpload>().SingleAsync(upload => upload.Number == number, CancellationToken.None)).Expire(clock.Now());
                    await db.SaveChangesAsync(CancellationToken.None);
                },
                cancellationToken);
        }
    }

    // Only uploads that have parts are looked at: their number is small, and an index has it.
    private async Task DeleteContents(CancellationToken cancellationToken)
    {
        var parts = db.Set<ImportPart>();
        var stored = await parts.Select(part => part.UploadNumber).Distinct().ToListAsync(cancellationToken);
        var ended = await db.Set<ImportUpload>().Where(upload => stored.Contains(upload.Number) && upload.EndedAt != null)
            .Select(upload => upload.Number).ToListAsync(cancellationToken);
        foreach (var upload in ended)
        {
            int deleted;
            do
            {
                var numbers = await parts.Where(part => part.UploadNumber == upload).OrderBy(part => part.Place).Select(part => part.Number)
                    .Take(PartsAtOnce).ToListAsync(cancellationToken);
                deleted = numbers.Count;
                await Write(
                    () => parts.Where(part => numbers.Contains(part.Number)).ExecuteDeleteAsync(CancellationToken.None), cancellationToken);
            }
            while (deleted == PartsAtOnce);
        }
    }

    private async Task DeleteChecks(CancellationToken cancellationToken)
    {
        var (runs, lines, records) = (db.Set<ImportRun>(), db.Set<RejectedLine>(), db.Set<RejectedRecord>());
        var unused = await runs.Where(run => run.IsCheck
                && !db.Set<ImportUpload>().Any(upload => upload.CheckNumber == run.Number && upload.EndedAt == null))
            .Select(run => run.Number).ToListAsync(cancellationToken);
        foreach (var number in unused)
        {
            int deleted;
            do
            {
                var positions = await records.Where(record => record.ImportNumber == number).OrderBy(record => record.Position)
                    .Select(record => record.Position).Take(RecordsAtOnce).ToListAsync(cancellationToken);
                deleted = positions.Count;
                var last = deleted == 0 ? 0 : positions[^1];
                await Write(
                    async () =>
                    {
                        await lines.Where(line => line.ImportNumber == number && line.Position <= last).ExecuteDeleteAsync(CancellationToken.None);
                        await records.Where(record => record.ImportNumber == number && record.Position <= last)
                            .ExecuteDeleteAsync(CancellationToken.None);
                    },
                    cancellationToken);
            }
            while (deleted == RecordsAtOnce);

            await Write(() => runs.Where(run => run.Number == number).ExecuteDeleteAsync(CancellationToken.None), cancellationToken);
        }
    }

    private Task Write(Func<Task> work, CancellationToken cancellationToken) =>
        provider.Write(db, work, () => Task.FromResult(false), cancellationToken);
}
