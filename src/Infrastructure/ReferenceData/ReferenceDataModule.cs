using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.ReferenceData;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>Registers the module ReferenceData.</summary>
public static class ReferenceDataModule
{
    /// <summary>Adds the classifiers: cached for rules and dialects, stored for their administration.</summary>
    public static IServiceCollection AddReferenceData(this IServiceCollection services) => services
        .AddSnapshot<ClassifierSnapshot>()
        .AddSingleton<IClassifiers>(provider => provider.GetRequiredService<ClassifierSnapshot>())
        .AddScoped<IClassifierCodes, ClassifierCodeRepository>()
        .AddScoped<IClassifierReads, ClassifierReads>();
}
