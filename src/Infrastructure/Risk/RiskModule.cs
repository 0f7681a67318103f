using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Risk;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Common.Settings;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Risk.Assessments;
using Onboarding.Infrastructure.Risk.Contracts;
using Onboarding.Infrastructure.Risk.Persistence;
using Onboarding.Infrastructure.Risk.Privacy;

namespace Onboarding.Infrastructure.Risk;

/// <summary>Registers the module Risk.</summary>
public static class RiskModule
{
    /// <summary>Adds the rule sets (cached for assessments, stored for drafting and publishing) and the assessments (<c>Risk__…</c>).</summary>
    public static IServiceCollection AddRisk(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(RiskPolicy.Of(configuration.Settings<RiskOptions>()))
        .AddScoped<IAssessments, AssessmentRepository>()
        .AddScoped<IAssessmentReads, AssessmentRepository>()
        .AddScoped<ICaseReads, CaseReads>()
        .AddScoped<CaseFigures>()
        .AddScoped<ICaseNotes, CaseNotes>()
        .AddScoped<IPersonalRows, RiskPersonalRows>()
        .AddScoped<IOpenCases, RiskPersonalRows>()
        .AddScoped<IReviewReads, ReviewReads>()
        .AddSingleton(provider => new ReviewPolicy(configuration.Settings<RiskOptions>()))
        .AddSingleton<IReviewSchedule>(provider => provider.GetRequiredService<ReviewPolicy>())
        .AddHostedService<ReviewService>()
        .AddScoped<IRiskCases, AssessmentRepository>()
        .AddScoped<ICaseSubjects, AssessmentRepository>()
        .AddSingleton<IRiskFloors, RiskFloors>()
        .AddHostedService<OverrideService>()
        .AddSnapshot<RuleSetSnapshot>()
        .AddSingleton<IRuleSets>(provider => provider.GetRequiredService<RuleSetSnapshot>())
        .AddScoped<IRuleSetFiles, RuleSetFileRepository>()
        .AddScoped<IRuleSetReads, RuleSetReads>();
}
