using Onboarding.Application.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The dialect as a kit: what it registers, and the errors under its published paths. Leave both calls out and it is gone.</summary>
internal static class EnfuceModule
{
    public static IServiceCollection AddEnfuce(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Enfuce").Get<EnfuceOptions>() ?? new();
        options.Check();
        return services.AddSingleton(options).AddSingleton<ICustomerExtension>(EnfuceExtension.Instance).AddScoped(provider => new EnfuceRequests(
            options, provider.GetRequiredService<ICurrentCaller>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Stands round routing, so that unknown paths and methods get the dialect's shape too.</summary>
    public static IApplicationBuilder UseEnfuce(this IApplicationBuilder app) =>
        app.UseWhen(context => EnfucePaths.IsOfDialect(context.Request.Path), branch => branch.UseMiddleware<EnfuceErrors>());
}
