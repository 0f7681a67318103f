using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Risk.Privacy;

/// <summary>The assessments, cases and notes about a customer.</summary>
internal sealed class RiskPersonalRows(OnboardingDbContext db) : IPersonalRows, IOpenCases
{
    public Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        var id = subject.Id;
        return Task.FromResult<IReadOnlyList<PersonalTable>>(
        [
            PersonalTable.Of("cases", db.Set<Assessment>().Where(row => row.CustomerId == id)),
            PersonalTable.Of("caseNotes", db.Set<CaseNote>().Where(row => row.CustomerId == id)),
        ]);
    }

    public async Task<IReadOnlySet<CustomerId>> Among(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken) =>
        customers.Count == 0 ? new HashSet<CustomerId>()
        : await db.Set<Assessment>().Where(one => customers.Contains(one.CustomerId) && one.IsOpen).Select(one => one.CustomerId)
            .ToHashSetAsync(cancellationToken);
}
