using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.Contracts;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Common.Outgoing;
using Onboarding.Infrastructure.Common.Privacy;
using Onboarding.Infrastructure.Common.Settings;
using Onboarding.Infrastructure.Common.Snapshots;
using Onboarding.Infrastructure.Screening.Contracts;
using Onboarding.Infrastructure.Screening.Formats;
using Onboarding.Infrastructure.Screening.Persistence;
using Onboarding.Infrastructure.Screening.Policies;
using Onboarding.Infrastructure.Screening.Privacy;
using Onboarding.Infrastructure.Screening.Repetitions;
using Onboarding.Infrastructure.Screening.SelfTests;
using Onboarding.Infrastructure.Screening.Sources;

namespace Onboarding.Infrastructure.Screening;

/// <summary>Registers the module Screening.</summary>
public static class ScreeningModule
{
    /// <summary>
    /// Adds the lists (their formats, their versions, their sources, <c>Screening__Sources__…</c>, the names in memory), and screenings with
    /// their hits (<c>Screening__…</c>).
    /// </summary>
    public static IServiceCollection AddScreening(this IServiceCollection services, IConfiguration configuration) => services
        .AddSources(configuration.Settings<ListSourceOptions>())
        .AddSingleton<IListFormat, OfacCsv>()
        .AddSingleton<IListFormat, OfacXml>()
        .AddSingleton<IListFormat, UnXml>()
        .AddSingleton<IListFormat, EuXml>()
        .AddSingleton<IListFormat, EuCsv>()
        .AddSingleton<IListFormat, UkXml>()
        .AddSingleton<IListFormat, OpenSanctionsCsv>()
        .AddSingleton<IListFormat, FollowTheMoney>()
        .AddSingleton<IListFormat, CoreCsv>()
        .AddSingleton<IListReader, ListReader>()
        .AddSnapshot<MatchPolicySnapshot>()
        .AddSingleton<IMatchPolicies>(provider => provider.GetRequiredService<MatchPolicySnapshot>())
        .AddScoped<ListFigures>()
        .AddScoped<IMatchPolicyFiles, MatchPolicyFiles>()
        .AddSingleton(configuration.Settings<ScreeningOptions>())
        .AddSingleton<MatchPolicyPublication>(provider => new(
            (provider.GetRequiredService<ScreeningOptions>().SecondPairOfEyes ?? []).Any(process => process.Length > 0)))
        .AddScoped<ISelfTests, SelfTestRepository>()
        .AddHostedService<SelfTestService>()
        .AddSnapshot<ScreeningSnapshot>()
        .AddSingleton<IScreeningIndex>(provider => provider.GetRequiredService<ScreeningSnapshot>())
        .AddScoped<IScreeningLists, ScreeningListRepository>()
        .AddScoped<IScreeningListReads, ScreeningListReads>()
        .AddSingleton(new ScreeningPolicy(configuration.Settings<ScreeningOptions>()))
        .AddSingleton<IScreeningDemand>(provider => provider.GetRequiredService<ScreeningPolicy>())
        .AddScoped<IPersonalRows, ScreeningPersonalRows>()
        .AddSingleton<IFactsHashes, FactsHashes>()
        .AddScoped<IScreenings, ScreeningRepository>()
        .AddScoped<IScreeningReads, ScreeningRepository>()
        .AddScoped<IRescreenings, RescreeningRepository>()
        .AddHostedService<RescreeningService>();

    private static IServiceCollection AddSources(this IServiceCollection services, ListSourceOptions options) => services
        .AddSingleton(options)
        .AddSingleton(new AllowedSources(options.AllowedInternalHosts))
        .AddSingleton<IListSourceClient>(provider =>
        {
            var allowed = provider.GetRequiredService<AllowedSources>();
            return new ListSourceClient(
                new GuardedConnections(allowed, provider.GetRequiredService<NameLookUps>()),
                allowed,
                options,
                provider.GetRequiredService<TimeProvider>());
        })
        .AddHostedService<ListRefreshService>();
}
