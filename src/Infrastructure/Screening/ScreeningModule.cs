using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Screening.Formats;
using Onboarding.Infrastructure.Screening.Persistence;

namespace Onboarding.Infrastructure.Screening;

/// <summary>Registers the module Screening.</summary>
public static class ScreeningModule
{
    /// <summary>Adds the lists: their formats, their versions, and the names in memory.</summary>
    public static IServiceCollection AddScreening(this IServiceCollection services) => services
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
        .AddScoped<IScreeningListReads, ScreeningListReads>();
}
