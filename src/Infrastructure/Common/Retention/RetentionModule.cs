using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>Registers what deletes rows whose time is up.</summary>
public static class RetentionModule
{
    /// <summary>Adds it with everything that expires (<c>Retention__…</c>); it runs on whichever instance holds its lease.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Retention").Get<RetentionOptions>() ?? new();
        options.Check();
        return services
            .AddSingleton(options)
            .Scan(scan => scan.FromAssemblyOf<RetentionOptions>()
                .AddClasses(classes => classes.AssignableTo<IRetentionPolicy>(), publicOnly: false).As<IRetentionPolicy>().WithSingletonLifetime())
            .AddHostedService<RetentionService>();
    }
}
