using Microsoft.AspNetCore.Authorization;

namespace Onboarding.Api.Common.Access;

/// <summary>Registers who may call what: closed, unless the configuration opens a dialect to anonymous callers.</summary>
internal static class AccessModule
{
    /// <summary>The names by which the configuration (<c>Authentication__Anonymous__0=amlyze</c>) and policies know the dialects.</summary>
    public static readonly string[] Dialects = [AccessPolicies.Amlyze, AccessPolicies.Yativo, AccessPolicies.Enfuce, AccessPolicies.House];

    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var open = configuration.GetSection("Authentication:Anonymous").Get<string[]>() ?? [];
        if (open.Except(Dialects).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"Authentication__Anonymous knows {string.Join(", ", Dialects)}, not '{unknown}'.");
        }

        var authorization = services.AddAuthorizationBuilder();
        foreach (var dialect in Dialects)
        {
            authorization.AddPolicy(dialect, policy => policy.RequireAssertion(context =>
                open.Contains(dialect) || context.User.Identity is { IsAuthenticated: true }));
        }

        return services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessDenied>();
    }
}

/// <summary>The names of the policies, one a dialect.</summary>
internal static class AccessPolicies
{
    public const string Amlyze = "amlyze";
    public const string Yativo = "yativo";
    public const string Enfuce = "enfuce";
    public const string House = "house";
}
