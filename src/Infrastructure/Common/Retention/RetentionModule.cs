using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>Registers the deletion of expired rows.</summary>
public static class RetentionModule
{
    /// <summary>Adds the deletion with all retention policies (<c>Retention__…</c>). It runs on the instance that holds its lease.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<RetentionOptions>())
        .Scan(scan => scan.FromAssemblyOf<RetentionOptions>()
            .AddClasses(classes => classes.AssignableTo<IRetentionPolicy>(), publicOnly: false).As<IRetentionPolicy>().WithSingletonLifetime())
        .AddHostedService<RetentionService>();
}
