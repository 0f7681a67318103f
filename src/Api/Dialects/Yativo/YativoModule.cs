using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Webhooks;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The dialect as a kit: what it registers, and the errors under its published paths. Leave both calls out and it is gone.</summary>
internal static class YativoModule
{
    public static IServiceCollection AddYativo(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Yativo").Get<YativoOptions>() ?? new();
        options.Check();
        foreach (var type in YativoEvents.All)
        {
            services.AddSingleton(type);
        }

        return services
            .AddSingleton<IPublishedEventMap, YativoEventMap>()
            .AddSingleton<ICustomerExtension>(YativoExtension.Instance)
            .AddHostedService<CategoryCheck>()
            .AddSingleton(options)
            .AddSingleton(new YativoBodies(options))
            .AddSingleton(YativoProfile.Named(options.Profile))
            .AddSingleton<IEnvelope, YativoEnvelope>()
            .AddScoped(provider => new YativoContents(provider.GetRequiredService<DocumentVault>()))
            .AddScoped(provider => new YativoRequests(
                provider.GetRequiredService<YativoProfile>(),
                provider.GetRequiredService<DocumentOptions>(),
                provider.GetRequiredService<ICurrentCaller>(),
                provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Stands round routing, so that unknown paths and methods get the dialect's shapes too.</summary>
    public static IApplicationBuilder UseYativo(this IApplicationBuilder app) =>
        app.UseWhen(context => YativoPaths.IsOfDialect(context.Request.Path), branch => branch.UseMiddleware<YativoErrors>());
}
