using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.RepeatErasure;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>Registers the module Privacy.</summary>
public static class PrivacyModule
{
    private const int RemainsAttempts = 10;
    private static readonly TimeSpan RemainsPause = TimeSpan.FromSeconds(1);

    /// <summary>Adds holds, erasures with their journal, and subject access (<c>Privacy__…</c>), after the key ring.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<PrivacyOptions>())
        .AddScoped<IErasures, ErasureRepository>()
        .AddScoped<ILegalHolds, LegalHoldRepository>()
        .AddScoped<IPersonalRows, LegalHoldRepository>()
        .AddScoped<IPersonalRows, OutboxPersonalRows>()
        .AddScoped<IPersonalRows, IdempotencyPersonalRows>()
        .AddScoped<ICustomerEraser, CustomerEraser>()
        .AddScoped<IPreparation<EraseCustomer>, ErasurePreparation>()
        .AddScoped<IPreparation<RepeatErasure>, ErasurePreparation>()
        .AddScoped<ISubjectData, SubjectDataReads>()
        .AddSingleton<ErasureJournal>()
        .AddScoped<JournaledErasures>()
        .AddSingleton<RemovedRemains>()
        .AddScoped<ErasureCompletion>()
        .AddScoped<IDatabaseStart, JournalStart>()
        .AddHostedService<ErasureService>();

    /// <summary>
    /// Removes what changed and deleted rows leave in the files of the database, as the setting <c>Privacy__Compact</c> allows. Returns false if
    /// others use the database all the time.
    /// </summary>
    public static async Task<bool> RemoveRemains(this IServiceProvider services, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await services.GetRequiredService<IProvider>().RemoveRemains(
                    services.GetRequiredService<PrivacyOptions>().Compact, cancellationToken))
                {
                    return true;
                }
            }
            catch (DbException) when (!cancellationToken.IsCancellationRequested)
            {
                // The database is in use.
            }

            if (attempt == RemainsAttempts)
            {
                return false;
            }

            await Task.Delay(RemainsPause, cancellationToken);
        }
    }
}
