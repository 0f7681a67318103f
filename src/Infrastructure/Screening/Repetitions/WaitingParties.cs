using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>Screens the parties that waited for a list, when nothing is missing any more.</summary>
internal sealed class WaitingParties(IServiceScopeFactory scopes, TimeProvider clock) : IRescreeningStep
{
    private const int PageSize = 200;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private (string Lists, DateTimeOffset At) _last = ("", DateTimeOffset.MinValue);

    public async Task Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var policy = scope.ServiceProvider.GetRequiredService<ScreeningPolicy>();
        var (index, at) = (scope.ServiceProvider.GetRequiredService<IScreeningIndex>(), clock.GetUtcNow());
        var signature = string.Join(' ', index.Current.Lists.Select(list => $"{list.Key}:{list.Version}:{policy.IsUsable(list, at)}"));
        if (signature == _last.Lists && at - _last.At < LongestPause)
        {
            return;
        }

        var db = scope.ServiceProvider.GetRequiredService<OnboardingDbContext>();
        var (after, hasFailed) = (0L, false);
        while (true)
        {
            var page = await db.Set<ScreenedParty>().AsNoTracking().Where(party => party.IsWaiting && party.CustomerNumber > after)
                .OrderBy(party => party.CustomerNumber).ThenBy(party => party.Position).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var customer in page.GroupBy(party => party.CustomerNumber))
            {
                var lists = index.For(customer.First().Account).Lists;
                var processes = customer.SelectMany(party => party.Waiting).Distinct()
                    .Where(process => policy.MissingFor(process, lists, at).Count == 0).ToList();
                if (processes.Count > 0)
                {
                    hasFailed |= !await sender.TrySend(
                        customer.First().Account,
                        new RescreenCustomer(customer.First().Account, customer.First().CustomerId, processes, ScreeningTrigger.ListArrived));
                }
            }

            if (page.Count < PageSize)
            {
                break;
            }

            after = page[^1].CustomerNumber;
        }

        _last = hasFailed ? ("", at) : (signature, at);
    }
}
