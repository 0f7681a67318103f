using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Api.Dialects.Amlyze.Import;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Dialects.Amlyze;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The dialect as a kit: what it registers, and the errors under its published paths. Leave both calls out and it is gone.</summary>
internal static class AmlyzeModule
{
    public static IServiceCollection AddAmlyze(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Amlyze").Get<AmlyzeOptions>() ?? new();
        services.AddSingleton(options).AddSingleton(new AmlyzeProfiles(AmlyzeProfile.Named(options.Profile))).AddSingleton<ClassifierAnswers>();
        services.AddSingleton<IEnvelope, AmlyzeEnvelope>().AddSingleton<IPublishedEventMap, AmlyzeEventMap>();
        foreach (var type in AmlyzeEvents.All)
        {
            services.AddSingleton(type);
        }

        services.AddVerb<ImportVerb>();
        return services.Configure<MvcOptions>(mvc => mvc.InputFormatters.Insert(0, AmlyzeBodies.Formatter(options)));
    }

    /// <summary>Stands round routing, so that unknown paths and methods get the dialect's shapes too.</summary>
    public static IApplicationBuilder UseAmlyze(this IApplicationBuilder app) =>
        app.UseWhen(context => AmlyzePaths.IsOfDialect(context.Request.Path), branch => branch.UseMiddleware<AmlyzeErrors>());
}
