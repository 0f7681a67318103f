using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Risk;

/// <summary>Asks every two seconds whether another instance published a rule set.</summary>
internal sealed class RuleSetRefresh(IServiceScopeFactory scopes, RuleSetSnapshot snapshot, TimeProvider clock, ILogger<RuleSetRefresh> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await snapshot.Refresh(scope.ServiceProvider.GetRequiredService<OnboardingDbContext>(), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The rule sets could not be refreshed ({Failure}); the last snapshot stays.", failure.GetType().Name);
            }
        }
    }
}
