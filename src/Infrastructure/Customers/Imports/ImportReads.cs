using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Customers.FindRejectedRecords;
using Onboarding.Application.Customers.ListImports;
using Onboarding.Application.Customers.ListRejectionReasons;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Searches;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Customers.Imports;

internal sealed class ImportReads(OnboardingDbContext db, CustomerVisibility visibility) : IImportReads
{
    public Task<Found<ImportRun>> List(AccountId? account, ListImports query, CancellationToken cancellationToken) =>
        Search(account, query).Find(query.Place(), query.LimitOrDefault() + 1, cancellationToken);

    public Task<BoundedCount> Count(AccountId? account, ListImports query, CancellationToken cancellationToken) =>
        Search(account, query).Count(cancellationToken);

    public Task<ImportRun?> Find(AccountId? account, long number, CancellationToken cancellationToken) =>
        Of(account).SingleOrDefaultAsync(run => run.Number == number, cancellationToken);

    public Task<Found<RejectedRecord>> Rejected(FindRejectedRecords query, CancellationToken cancellationToken) =>
        Search(query).Find(Cursor.Read(query.After), query.LimitOrDefault() + 1, cancellationToken);

    public Task<BoundedCount> CountRejected(FindRejectedRecords query, CancellationToken cancellationToken) =>
        Search(query).Count(cancellationToken);

    public async Task<IReadOnlyList<RejectionReason>> Reasons(long number, int most, CancellationToken cancellationToken)
    {
        var records = db.Set<RejectedRecord>().AsNoTracking().Where(record => record.ImportNumber == number);
        var counted = await records.GroupBy(record => record.Code)
            .Select(group => new { Code = group.Key, Count = group.LongCount(), First = group.Min(record => record.Position) })
            .OrderByDescending(one => one.Count).ThenBy(one => one.Code).Take(most).ToListAsync(cancellationToken);
        long[] first = [.. counted.Select(one => one.First)];
        var messages = await records.Where(record => first.Contains(record.Position)).Select(record => new { record.Position, record.Defects })
            .ToDictionaryAsync(record => record.Position, record => record.Defects[0].Message, cancellationToken);
        return [.. counted.Select(one => new RejectionReason(one.Code, messages.GetValueOrDefault(one.First) ?? "", one.Count))];
    }

    private IQueryable<ImportRun> Of(AccountId? account)
    {
        var runs = db.Set<ImportRun>().AsNoTracking().Where(_ => !visibility.IsRestricted);
        return account is { } own ? runs.Where(run => run.Account == own) : runs;
    }

    // An installation has few imports, so their columns need no indexes.
    private IndexedSearch<ImportRun> Search(AccountId? account, ListImports query)
    {
        var runs = Of(account).Where(run => !run.IsCheck);
        runs = query.Source is { } source ? runs.Where(run => run.Source == source) : runs;
        runs = query.Finished is { } finished ? runs.Where(run => (run.FinishedAt != null) == finished) : runs;
        return new IndexedSearch<ImportRun>(runs, run => run.Number) { IsDescending = query.IsDescending() }.Within(query);
    }

    private IndexedSearch<RejectedRecord> Search(FindRejectedRecords query)
    {
        var columns = new List<ColumnFilter<RejectedRecord>>();
        Add(nameof(RejectedRecord.ExternalId), query.ExternalId, isRare: true);
        Add(nameof(RejectedRecord.CommunicationNumber), query.CommunicationNumber, isRare: true);
        Add(nameof(RejectedRecord.Code), query.Code, isRare: false);
        var import = query.Import;
        return new(db.Set<RejectedRecord>().AsNoTracking().Where(record => record.ImportNumber == import), record => record.Position)
        {
            Columns = columns,
        };

        void Add(string column, string? sought, bool isRare)
        {
            if (sought is not null)
            {
                columns.Add(ColumnFilter<RejectedRecord>.Of(column, sought, isRare));
            }
        }
    }
}
