using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Infrastructure.Audit.Contracts;
using Onboarding.Infrastructure.Audit.Privacy;
using Onboarding.Infrastructure.Audit.Sealing;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Audit;

/// <summary>Registers the module Audit.</summary>
public static class AuditModule
{
    /// <summary>Adds the audit trail, its read side and its sealing (<c>Audit__…</c>).</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<AuditOptions>();
        return services
            .AddSingleton(options)
            .AddSingleton(new AuditReadsPolicy(options.Reads == AuditedReads.Personal))
            .AddScoped<AuditTrail>()
            .AddScoped<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>())
            .AddScoped<IAuditReads, AuditReads>()
            .AddScoped<IPersonalRows, AuditPersonalRows>()
            .AddScoped<IAuditReferences, AuditPersonalRows>()
            .AddScoped(provider => new AuditBlanking(
                provider.GetRequiredService<OnboardingDbContext>(), provider.GetRequiredService<IProvider>()))
            .AddSingleton<SealingKeys>()
            .AddSingleton<DigestFolder>()
            .AddScoped<IDatabaseStart, SealingStart>()
            .AddScoped<IAuditProofs, AuditProofs>()
            .AddScoped<AuditSealer>()
            .AddHostedService<SealingService>();
    }
}
