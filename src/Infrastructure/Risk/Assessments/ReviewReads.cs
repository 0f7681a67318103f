using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Risk;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Risk.Assessments;

internal sealed class ReviewReads(OnboardingDbContext db, ReviewedCustomers customers) : IReviewReads
{
    public async Task<IReadOnlyList<DueCustomer>> Due(
        RiskLevel level, DateTimeOffset scoredBefore, DueCustomer? after, int limit, CancellationToken cancellationToken)
    {
        var (isOpen, cases) = (true, db.Set<CaseKey>().AsNoTracking());
        var (from, number) = (after?.ScoredAt ?? DateTimeOffset.MinValue, after?.Number ?? 0);
        var found = await customers.Of(level, scoredBefore)
            .Where(one => one.ScoredAt >= from && (one.ScoredAt > from || one.Number > number))
            .Where(one => !cases.Any(row => row.CustomerId == one.Id && row.IsOpen == isOpen))
            .OrderBy(one => one.ScoredAt).ThenBy(one => one.Number).Take(limit).ToListAsync(cancellationToken);
        return [.. found.Select(one => new DueCustomer(one.Number, one.Account, one.Id, one.ScoredAt!.Value))];
    }
}
