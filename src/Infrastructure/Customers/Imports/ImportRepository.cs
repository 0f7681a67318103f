using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Documents;

namespace Onboarding.Infrastructure.Customers.Imports;

internal sealed class ImportRepository(OnboardingDbContext db, ContentProtection protection, ISequenceGenerator sequence) : IImports
{
    public Task<ImportRun?> Latest(AccountId account, string fingerprint, CancellationToken cancellationToken) => db.Set<ImportRun>()
        .Where(run => run.Account == account && run.Fingerprint == fingerprint && !run.IsCheck).OrderByDescending(run => run.Number)
            .FirstOrDefaultAsync(cancellationToken);

    public Task<ImportRun?> Find(AccountId account, long number, CancellationToken cancellationToken) =>
        db.Set<ImportRun>().SingleOrDefaultAsync(run => run.Number == number && run.Account == account, cancellationToken);

    public void Add(ImportRun run) => db.Add(run);

    public void Add(IEnumerable<RejectedRecord> records) => db.AddRange(records);

    public void AddLine(ImportRun run, long position, ReadOnlyMemory<byte> text) =>
        db.Add(RejectedLine.Register(sequence.Next(), run, position, protection.Protect(run.Account, text)));

    public async Task<IReadOnlyList<(string Code, long Count)>> RejectedByCode(long number, CancellationToken cancellationToken)
    {
        var counted = await db.Set<RejectedRecord>().Where(record => record.ImportNumber == number)
            .GroupBy(record => record.Code).Select(group => new { Code = group.Key, Count = group.LongCount() })
            .ToListAsync(cancellationToken);
        return [.. counted.OrderByDescending(one => one.Count).ThenBy(one => one.Code, StringComparer.Ordinal).Select(one => (one.Code, one.Count))];
    }

    public async Task<IReadOnlyList<RejectedRecord>> Rejected(long number, long after, int limit, CancellationToken cancellationToken) =>
        await db.Set<RejectedRecord>().AsNoTracking().Where(record => record.ImportNumber == number && record.Position > after)
            .OrderBy(record => record.Position).Take(limit).ToListAsync(cancellationToken);
}
