using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Statistics;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Statistics;

/// <summary>Registers the module Statistics.</summary>
public static class StatisticsModule
{
    /// <summary>Adds the figures and their computation (<c>Statistics__…</c>).</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<StatisticsOptions>())
        .AddScoped<IFigures, Figures>()
        .AddScoped<FigureComputation>()
        .AddHostedService<StatisticsService>()
        .AddHostedService<OperatingMetrics>();
}
