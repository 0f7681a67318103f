using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Notifications.Contracts;
using Onboarding.Infrastructure.Risk.Contracts;
using Onboarding.Infrastructure.Screening.Contracts;

namespace Onboarding.Infrastructure.Statistics;

/// <summary>The figures that operators watch, of the whole database at one moment.</summary>
/// <param name="Cases">The cases that wait for a person, by state.</param>
/// <param name="PendingDeliveries">The deliveries that are not finished.</param>
/// <param name="DeadLetters">The deliveries that were given up.</param>
/// <param name="Imports">The imports of files.</param>
/// <param name="Lists">The screening lists of the installation.</param>
/// <param name="DatabaseBytes">The size of the database.</param>
internal sealed record OperatingFigures(
    IReadOnlyList<WaitingCases> Cases, long PendingDeliveries, long DeadLetters, ImportCounts Imports, IReadOnlyList<ListImport> Lists,
    long DatabaseBytes)
{
    /// <summary>Reads the figures, each from an index or a small table.</summary>
    public static async Task<OperatingFigures> Read(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (pending, dead) = await services.GetRequiredService<DeliveryFigures>().Unfinished(cancellationToken);
        return new(
            await services.GetRequiredService<CaseFigures>().Waiting(cancellationToken),
            pending,
            dead,
            await services.GetRequiredService<ImportFigures>().Count(cancellationToken),
            await services.GetRequiredService<ListFigures>().Imports(cancellationToken),
            await services.GetRequiredService<IProvider>().Size(services.GetRequiredService<OnboardingDbContext>(), cancellationToken));
    }
}
