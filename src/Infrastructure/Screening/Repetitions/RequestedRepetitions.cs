using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening.FinishRescreening;
using Onboarding.Application.Screening.RescreenCustomer;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;
using Onboarding.Infrastructure.Common.Persistence;
using Repetition = Onboarding.Domain.Screening.Runs.Rescreening;

namespace Onboarding.Infrastructure.Screening.Repetitions;

/// <summary>Screens all customers again where a person asked for it, one after the other. A new start continues after the last customer.</summary>
internal sealed class RequestedRepetitions(IServiceScopeFactory scopes) : IRescreeningStep
{
    private const int PageSize = 200;

    public async Task Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        while (await Next(cancellationToken) is { } repetition)
        {
            var page = await Customers(repetition, cancellationToken);
            foreach (var (number, id, account) in page)
            {
                await sender.Send(
                    account,
                    new RescreenCustomer(account, id, repetition.Processes, ScreeningTrigger.Rescreening)
                    {
                        Rescreening = repetition.Id,
                        CustomerNumber = number,
                    });
            }

            if (page.Count == 0)
            {
                await sender.Send(AccountId.None, new FinishRescreening(repetition.Id));
            }
        }
    }

    private async Task<Repetition?> Next(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OnboardingDbContext>().Set<Repetition>().AsNoTracking()
            .Where(one => one.IsRunning).OrderBy(one => one.Number).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<OpenCustomer>> Customers(Repetition repetition, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRescreenings>().Customers(
            repetition.Account == AccountId.None ? null : repetition.Account, repetition.Cursor, PageSize, cancellationToken);
    }
}
