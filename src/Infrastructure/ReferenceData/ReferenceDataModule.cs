using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.ReferenceData;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData;
using Onboarding.Infrastructure.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>Registers the room ReferenceData.</summary>
public static class ReferenceDataModule
{
    /// <summary>Adds the classifiers: in memory for rules and dialects, stored for their administration.</summary>
    public static IServiceCollection AddReferenceData(this IServiceCollection services) => services
        .AddSingleton<ClassifierSnapshot>()
        .AddSingleton<IClassifiers>(provider => provider.GetRequiredService<ClassifierSnapshot>())
        .AddSingleton<IDatabaseStart>(provider => provider.GetRequiredService<ClassifierSnapshot>())
        .AddSingleton<ClassifierRefresh>()
        .AddSingleton<IRunsBesideCommands>(provider => provider.GetRequiredService<ClassifierRefresh>())
        .AddHostedService(provider => provider.GetRequiredService<ClassifierRefresh>())
        .AddScoped<ClassifierRows>()
        .AddScoped<ISatelliteRows>(provider => provider.GetRequiredService<ClassifierRows>())
        .AddScoped<IClassifierCodes, ClassifierCodeRepository>()
        .AddScoped<IClassifierReads, ClassifierReads>();
}
