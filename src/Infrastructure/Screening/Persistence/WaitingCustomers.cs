using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening.ListWaiting;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;

namespace Onboarding.Infrastructure.Screening.Persistence;

/// <summary>
/// Reads the customers whose screenings have no outcome yet: parties that wait, and requests whose screenings failed and that the outbox tries again.
/// </summary>
internal sealed class WaitingCustomers(OnboardingDbContext db, CustomerVisibility visibility)
{
    private static readonly string Requested = EventNameAttribute.Of(typeof(ScreeningRequested));

    public async Task<IReadOnlyList<WaitingCustomer>> Of(AccountId? account, ListWaiting query, CancellationToken cancellationToken)
    {
        var (after, own) = (query.AfterNumber(), account?.Value);
        var parties = db.Set<ScreenedParty>().AsNoTracking().Where(party => party.IsWaiting);
        var requests = db.Set<OutboxMessage>().AsNoTracking().Where(message => message.Failures > 0 && message.Name == Requested);
        var waiting = parties.Select(party => party.CustomerNumber).Union(requests.Select(message => message.Key));
        var customers = await visibility.Restrict(db.Set<StoredCustomer>().AsNoTracking())
            .Where(customer => customer.Number > after && (own == null || customer.Account == own) && waiting.Contains(customer.Number))
            .OrderBy(customer => customer.Number).Take(query.LimitOrDefault() + 1)
            .Select(customer => new { customer.Number, customer.Id, customer.Account, customer.ExternalId }).ToListAsync(cancellationToken);
        var numbers = customers.ConvertAll(customer => customer.Number);
        var waitingParties = (await parties.Where(party => numbers.Contains(party.CustomerNumber)).OrderBy(party => party.Position)
            .ToListAsync(cancellationToken)).ToLookup(party => party.CustomerNumber);
        var failed = (await requests.Where(message => numbers.Contains(message.Key)).OrderBy(message => message.Order)
            .Select(message => new { message.Key, message.LastFailure, message.Number }).ToListAsync(cancellationToken))
            .ToLookup(message => message.Key);
        return
        [
            .. customers.Select(customer => new WaitingCustomer(
                customer.Number, new(customer.Id), new(customer.Account), customer.ExternalId,
                [
                    .. waitingParties[customer.Number].Select(party => new WaitingParty(
                        party.Position, party.Waiting, party.Failed, party.Failure, SequenceGenerator.TimeOf(party.LastRun))),
                ],
                failed[customer.Number].Select(message => new WaitingScreening
                {
                    Failure = message.LastFailure,
                    Since = SequenceGenerator.TimeOf(message.Number),
                }).FirstOrDefault())),
        ];
    }
}
