using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Application.Common.Outbox.ListFailingMessages;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Outbox;

internal sealed class OutboxReads(OnboardingDbContext db) : IOutboxReads
{
    // The comparison with 0 is the condition of the index.
    public Task<int> CountFailing(CancellationToken cancellationToken) =>
        db.Set<OutboxMessage>().CountAsync(
            message => message.Failures > 0 && message.Failures >= FailingMessage.FailureThreshold, cancellationToken);

    public Task<int> CountStored(CancellationToken cancellationToken) => db.Set<OutboxMessage>().CountAsync(cancellationToken);

    public async Task<IReadOnlyList<FailingMessage>> Failing(AccountId? account, ListFailingMessages query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var messages = db.Set<OutboxMessage>().AsNoTracking();
        var failing = messages.Where(message => message.Failures > 0 && message.Number > after && (account == null || message.Account == account));
        var rows = await failing.OrderBy(message => message.Number).Take(query.LimitOrDefault() + 1)
            .Select(message => new
            {
                message.Number,
                message.Name,
                message.Account,
                message.Key,
                message.Failures,
                message.LastFailure,
                message.NotBefore,
                Waiting = messages.Count(other => other.Key == message.Key && other.Order > message.Order),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new FailingMessage(
                row.Number, row.Name, row.Account.Value, row.Key, SequenceGenerator.TimeOf(row.Number), row.Failures, row.LastFailure, row.NotBefore,
                row.Waiting)),
        ];
    }
}
