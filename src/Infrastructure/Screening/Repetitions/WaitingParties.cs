using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>
/// Screens the parties that waited for a list, when nothing is missing any more, and those whose screening failed. Only a change of lists
/// ends a wait: after one, all waiting parties are looked at, and otherwise only those whose screenings may have run at the time of the last look.
/// While a screening fails, all of them are looked at each minute.
/// </summary>
internal sealed class WaitingParties(IServiceScopeFactory scopes, TimeProvider clock) : IRescreeningStep
{
    private const int PageSize = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // A screening that began this long before the last look was saved by then.
    private static readonly TimeSpan LongestScreening = TimeSpan.FromMinutes(1);

    // A customer that could not be screened is tried again then, with all waiting ones.
    private static readonly TimeSpan PauseOfFailed = TimeSpan.FromMinutes(1);
    private DateTimeOffset _retryAt = DateTimeOffset.MaxValue;

    private (long Lists, DateTimeOffset At) _last = (-1, DateTimeOffset.MinValue);

    public async Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (snapshot, at) = (scope.ServiceProvider.GetRequiredService<ScreeningSnapshot>(), clock.GetUtcNow());
        var lists = snapshot.Revision;
        var isComplete = lists != _last.Lists || at >= _retryAt;
        if (!isComplete && at - _last.At < Pause)
        {
            return false;
        }

        var policy = scope.ServiceProvider.GetRequiredService<ScreeningPolicy>();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var waiting = db.Set<ScreenedParty>().AsNoTracking().Where(party => party.IsWaiting);
        if (!isComplete)
        {
            var since = SequenceGenerator.From(_last.At - LongestScreening);
            waiting = waiting.Where(party => party.LastRun >= since);
        }

        var (after, hasFailed) = (0L, false);
        while (await Next(waiting, after, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var party in page)
            {
                var known = snapshot.For(party.Account).Lists;
                var processes = party.Waiting.Where(process => policy.MissingFor(process, known, at).Count == 0).ToList();
                if (processes.Count > 0)
                {
                    hasFailed |= !await TrySend(party, processes, sender);
                }
            }

            after = page[^1].CustomerNumber;
        }

        // The last customers that failed may be among those that were not looked at this time.
        _last = (lists, at);
        _retryAt = hasFailed ? at + PauseOfFailed : isComplete ? DateTimeOffset.MaxValue : _retryAt;
        return false;
    }

    // The first failure is recorded. Later ones are the same in the view of people.
    private static async Task<bool> TrySend(WaitingCustomer party, List<ScreeningProcess> processes, RescreeningSender sender)
    {
        var command = new RescreenCustomer(party.Account, party.Customer, processes, ScreeningTrigger.ListArrived)
        {
            CustomerNumber = party.CustomerNumber,
        };
        var failure = await sender.TrySend(command);
        if (failure is not null && processes.Exists(process => !party.Failed.Contains(process)))
        {
            await sender.Postpone(command, failure);
        }

        return failure is null;
    }

    // Numbers first: a page of parties could separate those of one customer.
    private static async Task<IReadOnlyList<WaitingCustomer>> Next(IQueryable<ScreenedParty> waiting, long after, CancellationToken cancellationToken)
    {
        var numbers = await waiting.Where(party => party.CustomerNumber > after).Select(party => party.CustomerNumber).Distinct()
            .OrderBy(number => number).Take(PageSize).ToListAsync(cancellationToken);
        var parties = await waiting.Where(party => numbers.Contains(party.CustomerNumber))
            .Select(party => new { party.CustomerNumber, party.Account, party.CustomerId, party.Waiting, party.Failed })
            .ToListAsync(cancellationToken);
        return
        [
            .. parties.GroupBy(party => (party.CustomerNumber, party.Account, party.CustomerId)).OrderBy(customer => customer.Key.CustomerNumber)
                .Select(customer => new WaitingCustomer(
                    customer.Key.CustomerNumber, customer.Key.Account, customer.Key.CustomerId,
                    [.. customer.SelectMany(party => party.Waiting).Distinct().Order()],
                    [.. customer.SelectMany(party => party.Failed).Distinct()])),
        ];
    }

    private sealed record WaitingCustomer(
        long CustomerNumber, AccountId Account, CustomerId Customer, IReadOnlyList<ScreeningProcess> Waiting,
        IReadOnlyList<ScreeningProcess> Failed);
}
