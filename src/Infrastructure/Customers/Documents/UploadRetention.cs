using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.Infrastructure.Customers.Documents;

/// <summary>The retention policy of uploads. A content that a submission named stays as that of a document.</summary>
internal sealed class UploadRetention(RetentionOptions options, IProvider provider) : IRetentionPolicy
{
    public string Rows => "uploads";

    public TimeSpan? Period => RetentionOptions.Of(options.UploadsDays);

    public async Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // The number contains the time at which the upload was stored. SQLite cannot compare StoredAt with a time.
        var end = SequenceGenerator.From(before);
        var uploads = db.Set<Upload>();
        var numbers = await uploads.Where(upload => upload.Number < end).OrderBy(upload => upload.Number).Select(upload => upload.Number).Take(most)
            .ToListAsync(cancellationToken);
        if (numbers.Count > 0)
        {
            var last = numbers[^1];
            await provider.Write(
                db,
                () => uploads.Where(upload => upload.Number <= last).ExecuteDeleteAsync(CancellationToken.None),
                () => Task.FromResult(false),
                cancellationToken);
        }

        return numbers.Count;
    }
}
