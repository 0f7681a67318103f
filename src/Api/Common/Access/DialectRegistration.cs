using Microsoft.AspNetCore.Authorization;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>Registers dialects. Each dialect module registers its own, and its controllers require the policy with the dialect's name.</summary>
public static partial class DialectRegistration
{
    /// <summary>Adds a dialect, and the policy with its name.</summary>
    public static IServiceCollection AddDialect(this IServiceCollection services, IDialect dialect)
    {
        services.AddAuthorizationBuilder().AddPolicy(
            dialect.Name.Value, policy => policy.Require(principal => principal.AllowsDialect(dialect.Name)));
        return services.AddSingleton(dialect);
    }

    /// <summary>Adds the error middleware for a dialect's paths (<see cref="UseDialects"/>).</summary>
    /// <param name="services">The services.</param>
    /// <param name="isOfDialect">Returns whether a path belongs to the dialect.</param>
    /// <param name="described">The bodies of errors, for the API description.</param>
    /// <typeparam name="TErrors">The middleware that writes all responses that are not a success.</typeparam>
    public static IServiceCollection AddDialectErrors<TErrors>(
        this IServiceCollection services, Func<PathString, bool> isOfDialect, DescribedErrors described) =>
        services.AddSingleton(new DialectPaths(isOfDialect, typeof(TErrors), described));

    /// <summary>
    /// Adds the dialects' error middleware outside routing, so that unknown paths and methods below a dialect's paths get its documented responses
    /// too.
    /// </summary>
    public static IApplicationBuilder UseDialects(this IApplicationBuilder app)
    {
        foreach (var dialect in app.ApplicationServices.GetServices<DialectPaths>())
        {
            app.UseWhen(context => dialect.IsOfDialect(context.Request.Path), branch => branch.UseMiddleware(dialect.Errors));
        }

        return app;
    }

    /// <summary>Adds the registry of all dialects, and the core API.</summary>
    public static IServiceCollection AddDialects(this IServiceCollection services) =>
        services.AddDialect(new CoreDialect()).AddSingleton<ClientProfiles>().AddSingleton(provider =>
    {
        var logger = provider.GetRequiredService<ILogger<DialectRegistry>>();
        return new DialectRegistry(provider.GetServices<IDialect>(), (former, name) => FormerName(logger, former, name));
    });

    /// <summary>Requires a condition on the request's principal.</summary>
    internal static void Require(this AuthorizationPolicyBuilder policy, Func<RequestPrincipal, bool> isAllowed) =>
        policy.RequireAssertion(context => context.Resource is HttpContext http && http.RequestPrincipal() is { } principal && isAllowed(principal));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The dialect name {Former} is deprecated: use {Name}")]
    private static partial void FormerName(ILogger logger, string former, DialectName name);
}

/// <summary>The paths of a dialect.</summary>
/// <param name="IsOfDialect">Returns whether a path belongs to the dialect.</param>
/// <param name="Errors">The middleware that writes all responses that are not a success.</param>
/// <param name="Described">The bodies that the API description states for them.</param>
internal sealed record DialectPaths(Func<PathString, bool> IsOfDialect, Type Errors, DescribedErrors Described);

/// <summary>The bodies of a dialect's errors where an operation does not state other ones.</summary>
/// <param name="Failure">The type of a body without findings.</param>
/// <param name="Rejection">The type of a body with findings.</param>
/// <param name="RejectedStatus">The status of a rejection with findings.</param>
public sealed record DescribedErrors(Type Failure, Type Rejection, int RejectedStatus);
