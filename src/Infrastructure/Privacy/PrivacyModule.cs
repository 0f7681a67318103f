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
}
