using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.Contracts;
using Onboarding.Application.Screening.Runs;
using Onboarding.Infrastructure.Common.Settings;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Screening.Formats;
using Onboarding.Infrastructure.Screening.Persistence;
using Onboarding.Infrastructure.Screening.Repetitions;

namespace Onboarding.Infrastructure.Screening;

/// <summary>Registers the module Screening.</summary>
public static class ScreeningModule
{
    /// <summary>
    /// Adds the lists (their formats, their versions, the names in memory), and screenings with their hits (<c>Screening__…</c>).
    /// </summary>
    public static IServiceCollection AddScreening(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IListFormat, OfacCsv>()
        .AddSingleton<IListFormat, UnXml>()
        .AddSingleton<IListFormat, EuXml>()
        .AddSingleton<IListFormat, EuCsv>()
        .AddSingleton<IListFormat, OpenSanctionsCsv>()
        .AddSingleton<IListFormat, CoreCsv>()
        .AddSingleton<IListReader, ListReader>()
        .AddSnapshot<ScreeningSnapshot>()
        .AddSingleton<IScreeningIndex>(provider => provider.GetRequiredService<ScreeningSnapshot>())
        .AddScoped<IScreeningLists, ScreeningListRepository>()
        .AddScoped<IScreeningListReads, ScreeningListReads>()
        .AddSingleton(new ScreeningPolicy(configuration.Settings<ScreeningOptions>()))
        .AddSingleton<IScreeningDemand>(provider => provider.GetRequiredService<ScreeningPolicy>())
        .AddScoped<IScreenings, ScreeningRepository>()
        .AddScoped<IScreeningReads, ScreeningRepository>()
        .AddScoped<IRescreenings, RescreeningRepository>()
        .AddHostedService<RescreeningService>();
}
