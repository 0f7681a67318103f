using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Risk;
using Onboarding.Domain.Risk;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Risk.Assessments;
using Onboarding.Infrastructure.Risk.Persistence;

namespace Onboarding.Infrastructure.Risk;

/// <summary>Registers the room Risk.</summary>
public static class RiskModule
{
    /// <summary>Adds the rule sets (in memory for assessments, stored for those who keep them) and the assessments (<c>Risk__…</c>).</summary>
    public static IServiceCollection AddRisk(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(RiskPolicy.Of(configuration.GetSection("Risk").Get<RiskOptions>() ?? new()))
        .AddScoped<IAssessments, AssessmentRepository>()
        .AddScoped<IAssessmentReads, AssessmentRepository>()
        .AddHostedService<OverrideService>()
        .AddSingleton<RuleSetSnapshot>()
        .AddSingleton<IRuleSets>(provider => provider.GetRequiredService<RuleSetSnapshot>())
        .AddSingleton<IDatabaseStart>(provider => provider.GetRequiredService<RuleSetSnapshot>())
        .AddHostedService<RuleSetRefresh>()
        .AddScoped<RuleSetRows>()
        .AddScoped<ISatelliteRows>(provider => provider.GetRequiredService<RuleSetRows>())
        .AddScoped<IRuleSetFiles, RuleSetFileRepository>()
        .AddScoped<IRuleSetReads, RuleSetReads>();
}
