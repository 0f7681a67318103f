using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Settings;
using Onboarding.Api.Dialects.Amlyze.Demo;
using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Api.Dialects.Amlyze.Import;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Dialects.Amlyze;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// Registers the dialect: its services, and its error responses under its published paths. Without this call the service does not have the dialect.
/// </summary>
internal static class AmlyzeModule
{
    public static IServiceCollection AddAmlyze(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDialect(new AmlyzeDialect()).AddSingleton(AmlyzeDescription.Section)
            .AddDialectErrors<AmlyzeErrors>(AmlyzePaths.IsOfDialect, new(typeof(Wire.LongFailure), typeof(Wire.EverythingBody), 400));
        var options = configuration.Settings<AmlyzeOptions>();
        services.AddSingleton(options).AddSingleton(new AmlyzeProfiles(AmlyzeProfile.Named(options.Profile))).AddSingleton<ClassifierResponses>();
        services.AddSingleton<IEnvelope, AmlyzeEnvelope>().AddSingleton<IPublishedEventMap, AmlyzeEventMap>()
            .AddSingleton<IPublishedEventMap, AmlyzeReviewMap>()
            .AddSingleton<IPublishedEventMap, AmlyzeScreeningMap>();
        foreach (var type in AmlyzeEvents.All)
        {
            services.AddSingleton(type);
        }

        foreach (var fields in AmlyzeDescribedFields.All)
        {
            services.AddSingleton(fields);
        }

        services.AddScoped<IImportReader, UploadedImports>().AddCliCommand<ImportCommand>().AddCliCommand<DemoCommand>();
        return services.Configure<MvcOptions>(mvc => mvc.InputFormatters.Insert(0, AmlyzeBodies.Formatter(options)));
    }
}
