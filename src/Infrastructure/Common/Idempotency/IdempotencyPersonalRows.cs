using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>
/// The stored outcomes of requests about a customer. They are encrypted and have no column with the customer, so those of the account are decrypted:
/// there are at most those of <c>Idempotency__KeepHours</c>.
/// </summary>
internal sealed class IdempotencyPersonalRows(OnboardingDbContext db, OutcomeProtection protection) : IPersonalRows
{
    private const int PageSize = 500;

    public async Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var keys = subject.References.Count == 0 ? [] : await KeysOf(subject, cancellationToken);
        return [PersonalTable.Of("idempotentOutcomes", db.Set<IdempotentOutcomeRow>().Where(row => keys.Contains(row.Key)), isDerived: true)];
    }

    private async Task<List<byte[]>> KeysOf(DataSubject subject, CancellationToken cancellationToken)
    {
        var (found, account) = (new List<byte[]>(), subject.Account);
        byte[][] sought = [.. Sought(subject).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];
        var rows = db.Set<IdempotentOutcomeRow>().AsNoTracking();
        for (DateTimeOffset? after = DateTimeOffset.UnixEpoch; after is { } begin;)
        {
            // A page is a part of the index of ends. Rows with the same end are on the same page.
            var ends = await rows.Where(row => row.Until > begin).OrderBy(row => row.Until).Select(row => row.Until).Take(PageSize)
                .ToListAsync(cancellationToken);
            after = ends.Count < PageSize ? null : ends[^1];
            var end = after ?? DateTimeOffset.MaxValue;
            var page = await rows.Where(row => row.Until > begin && row.Until <= end && row.Account == account)
                .Select(row => new { row.Key, row.Outcome }).ToListAsync(cancellationToken);
            found.AddRange(page.Where(row => protection.Decrypt(row.Outcome) is not { } text || sought.Any(one => text.AsSpan().IndexOf(one) >= 0))
                .Select(row => row.Key));
        }

        return found;
    }

    private static IEnumerable<string> Sought(DataSubject subject)
    {
        yield return subject.Id.ToString();
        yield return subject.Number.ToString(CultureInfo.InvariantCulture);
        foreach (var reference in subject.References)
        {
            yield return $"\"{reference}\"";
            yield return $"\"{JsonEncodedText.Encode(reference)}\"";
        }
    }
}
