using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Audit.Privacy;

/// <summary>The audit entries about a customer. An erasure leaves them and blanks fields of them (<see cref="Contracts.AuditBlanking"/>).</summary>
internal sealed class AuditPersonalRows(OnboardingDbContext db) : IPersonalRows, IAuditReferences
{
    public Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken)
    {
        CustomerId? id = subject.Id;
        return Task.FromResult<IReadOnlyList<PersonalTable>>(
            [PersonalTable.Of("audit", db.Set<AuditEntry>().Where(row => row.CustomerId == id), isLeft: true)]);
    }

    // A reading by external id that found nothing, and a rejected registration: only entries that were not accepted lack the customer. They are few
    // and have an index by outcome; an index by reference would cost each request. They can be older than the customer: the first attempts to
    // register it.
    public async Task<IReadOnlyList<long>> EntriesNaming(
        AccountId account, IReadOnlyCollection<string> references, CancellationToken cancellationToken) =>
        references.Count == 0 ? []
        : await db.Set<AuditEntry>().Where(entry => (entry.Outcome == AuditOutcome.Rejected || entry.Outcome == AuditOutcome.Failed)
                && entry.CustomerId == null && entry.Account == account && references.Contains(entry.Reference!))
            .OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(cancellationToken);
}
