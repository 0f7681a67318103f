using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Common;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Audit;

internal sealed class AuditReads(OnboardingDbContext db, CustomerVisibility visibility, ICurrentCaller caller) : IAuditReads
{
    public async Task<IReadOnlyList<AuditEntry>> List(AccountId? account, bool isWhole, ListAudit query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Number > after);
        if (account is { } own)
        {
            entries = entries.Where(entry => entry.Account == own);
        }

        // An auditor reads the whole trail. Entries without a customer, such as rejected registrations, have references of other units' customers.
        if (visibility.IsRestricted && !isWhole)
        {
            var (hidden, client) = (visibility.Hidden, caller.ClientId);
            entries = entries.Where(entry => (entry.CustomerId == null && entry.Client == client)
                || (entry.CustomerId != null && !hidden.Contains(entry.CustomerId.Value)));
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
