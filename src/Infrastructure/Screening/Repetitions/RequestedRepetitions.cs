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

/// <summary>
/// Screens customers again where a person asked for it, one page at a time, so that a long repetition does not delay other work. A new start
/// continues after the last customer.
/// </summary>
internal sealed class RequestedRepetitions(IServiceScopeFactory scopes, TimeProvider clock) : IRescreeningStep
{
    private const int PageSize = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // An instance uses a policy that another one has published within two seconds, and a repetition that follows must not use the former one.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public async Task<bool> Run(RescreeningSender sender, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < _next)
        {
            return false;
        }

        if (await Next(cancellationToken) is not { } repetition || clock.GetUtcNow() - repetition.RequestedAt < Delay)
        {
            _next = clock.GetUtcNow() + Pause;
            return false;
        }

        var page = await Customers(repetition, cancellationToken);
        foreach (var (number, id, account) in page)
        {
            await sender.SendOrPostpone(
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

        return true;
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
            repetition.Scope, repetition.Cursor, PageSize, cancellationToken);
    }
}
