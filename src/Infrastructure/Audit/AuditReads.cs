using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Audit;

internal sealed class AuditReads(OnboardingDbContext db) : IAuditReads
{
    public async Task<IReadOnlyList<AuditEntry>> List(AccountId? account, ListAudit query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Number > after);
        if (account is { } own)
        {
            entries = entries.Where(entry => entry.Account == own);
        }

        if (query.CustomerId is { } customer)
        {
            var id = new CustomerId(customer);
            entries = entries.Where(entry => entry.CustomerId == id);
        }

        if (query.User is { } named && TextRules.Normalize(named) is var user)
        {
            entries = entries.Where(entry => entry.User == user);
        }

        return await entries.OrderBy(entry => entry.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }
}
