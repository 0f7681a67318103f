using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Caching.Hybrid;
using Onboarding.Api.Common.Settings;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Registers authentication and authorisation: clients that sign in with Basic, Bearer or an API key, persons with the cookie of their session, and
/// anonymous callers where the configuration allows them.
/// </summary>
internal static class SignInModule
{
    private const string ByHeader = "ByHeader";

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDialects().AddSingleton(provider => new AnonymousAccess(
            provider.GetRequiredService<AccessOptions>(), environment, provider.GetRequiredService<DialectRegistry>()));
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<SessionCookies>();
        services.AddSingleton(new DecisionRule(configuration.Settings<DecisionOptions>().DecideOnlySignedIn ?? !environment.IsDevelopment()));
        services.AddSingleton<RejectedSignIns>();
        services.AddSingleton<ICallerAddress, CallerAddress>();
        services.AddSingleton<AcceptedSignIns>();
        services.AddSingleton<RequestSignIn>();
        services.AddSingleton(configuration.Settings<AccessOptions>());
        var provider = configuration.Settings<ProviderOptions>();
        services.AddSingleton(provider);
        services.AddAuthentication(ByHeader)
            .AddPolicyScheme(ByHeader, null, policy => policy.ForwardDefaultSelector =
                context => context.IsSession() ? SessionSignIn.Name
                    : KeySignIn.IsSent(context.Request) ? KeySignIn.Name
                    : BearerTokens.FromHeader(context.Request) is null ? BasicSignIn.Name
                    : BearerTokens.Name)
            .AddScheme<AuthenticationSchemeOptions, BasicSignIn>(BasicSignIn.Name, null)
            .AddScheme<AuthenticationSchemeOptions, KeySignIn>(KeySignIn.Name, null)
            .AddScheme<AuthenticationSchemeOptions, SessionSignIn>(SessionSignIn.Name, null)
            .AddProvider(provider)
            .AddBearerToken(BearerTokens.Name, bearer => bearer.Events = new BearerTokenEvents
            {
                OnMessageReceived = message =>
                {
                    message.Token = BearerTokens.FromHeader(message.Request);
                    return Task.CompletedTask;
                },
            });
        services.AddOptions<BearerTokenOptions>(BearerTokens.Name)
            .PostConfigure<HybridCache, TimeProvider>(
                (bearer, cache, clock) => bearer.BearerTokenProtector = new TicketCache(bearer.BearerTokenProtector, cache, clock));
        services.AddPolicies();
        return services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessDenied>();
    }

    /// <summary>Adds authentication. It comes between routing and the controllers.</summary>
    public static IApplicationBuilder UseSignIn(this IApplicationBuilder app)
    {
        // Now, so that a setting with an unknown dialect, or one that opens a dialect to the network, stops the start.
        var addresses = ListenAddresses.Of(app.ApplicationServices.GetRequiredService<IConfiguration>());
        app.ApplicationServices.GetRequiredService<AnonymousAccess>().RejectOpenNetwork(addresses);
        return app.UseAuthentication().UseMiddleware<SignInMiddleware>();
    }

    private static void AddPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
        {
            policies.AddPolicy(
                Codes<Role>.Of(role), policy => policy.Require(principal => principal.AllowsDialect(DialectName.Core) && principal.Has(role)));
        }

        policies.AddPolicy(AccessPolicies.ReaderOrDocuments, policy => policy.Require(
            principal => principal.AllowsDialect(DialectName.Core) && (principal.Has(Role.Reader) || principal.Has(Role.Documents))));
        policies.AddPolicy(AccessPolicies.ReaderOrAuditor, policy => policy.Require(
            principal => principal.AllowsDialect(DialectName.Core) && (principal.Has(Role.Reader) || principal.Has(Role.Auditor))));
        policies.AddPolicy(AccessPolicies.Installation, policy => policy.Require(
            principal => principal.AllowsDialect(DialectName.Core) && principal.Has(Role.Administrator) && principal.SeesEveryAccount));
        policies.AddPolicy(AccessPolicies.Metrics, policy => policy.Require(
            principal => principal.AllowsDialect(DialectName.Core) && principal.Has(Role.Operator) && principal.Account == AccountId.Default
                && principal.BusinessUnits.Count == 0));
        policies.AddPolicy(AccessPolicies.Secret, policy => policy.AddAuthenticationSchemes(BasicSignIn.Name).RequireAuthenticatedUser());
    }
}
