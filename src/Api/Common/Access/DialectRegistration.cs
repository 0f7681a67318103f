using Microsoft.AspNetCore.Authorization;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>Registers dialects: each module names its own, and its controllers ask for the policy of that name.</summary>
public static partial class DialectRegistration
{
    /// <summary>Adds a dialect, and the policy of its name.</summary>
    public static IServiceCollection AddDialect(this IServiceCollection services, IDialect dialect)
    {
        services.AddAuthorizationBuilder().AddPolicy(dialect.Name.Value, policy => policy.Require(principal => principal.AllowsDialect(dialect.Name)));
        return services.AddSingleton(dialect);
    }

    /// <summary>Adds the errors round a dialect's paths (<see cref="UseDialects"/>).</summary>
    /// <param name="services">The services.</param>
    /// <param name="isOfDialect">Whether a path is the dialect's.</param>
    /// <typeparam name="TErrors">The middleware that answers what is no success.</typeparam>
    public static IServiceCollection AddDialectErrors<TErrors>(this IServiceCollection services, Func<PathString, bool> isOfDialect) =>
        services.AddSingleton(new DialectPaths(isOfDialect, typeof(TErrors)));

    /// <summary>Stands round routing, so that unknown paths and methods below a dialect's paths get the dialect's shapes too.</summary>
    public static IApplicationBuilder UseDialects(this IApplicationBuilder app)
    {
        foreach (var dialect in app.ApplicationServices.GetServices<DialectPaths>())
        {
            app.UseWhen(context => dialect.IsOfDialect(context.Request.Path), branch => branch.UseMiddleware(dialect.Errors));
        }

        return app;
    }

    /// <summary>Adds the registry of all dialects and the core API itself.</summary>
    public static IServiceCollection AddDialects(this IServiceCollection services) => services.AddDialect(new CoreDialect()).AddSingleton<ClientProfiles>().AddSingleton(provider =>
    {
        var logger = provider.GetRequiredService<ILogger<DialectRegistry>>();
        return new DialectRegistry(provider.GetServices<IDialect>(), (former, name) => FormerName(logger, former, name));
    });

    /// <summary>Lets in callers of whom something is demanded.</summary>
    internal static void Require(this AuthorizationPolicyBuilder policy, Func<RequestPrincipal, bool> isAllowed) =>
        policy.RequireAssertion(context => context.Resource is HttpContext http && http.RequestPrincipal() is { } principal && isAllowed(principal));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The dialect name {Former} is deprecated: use {Name}")]
    private static partial void FormerName(ILogger logger, string former, DialectName name);

    private sealed record DialectPaths(Func<PathString, bool> IsOfDialect, Type Errors);
}
