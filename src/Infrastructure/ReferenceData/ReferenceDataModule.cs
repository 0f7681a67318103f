using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.ReferenceData;

/// <summary>Registers the room ReferenceData.</summary>
public static class ReferenceDataModule
{
    /// <summary>Adds the classifiers.</summary>
    public static IServiceCollection AddReferenceData(this IServiceCollection services) => services
        .AddSingleton<ClassifierSnapshot>()
        .AddSingleton<IClassifiers>(provider => provider.GetRequiredService<ClassifierSnapshot>())
        .AddSingleton<IDatabaseStart>(provider => provider.GetRequiredService<ClassifierSnapshot>())
        .AddHostedService<ClassifierRefresh>();
}
