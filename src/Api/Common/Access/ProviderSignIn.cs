using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The sign-in of persons through an identity provider: OpenID Connect, code flow with PKCE. After the provider has checked the person, the service
/// starts a session of its own, as after a password, and keeps no token of the provider.
/// </summary>
internal static class ProviderSignIn
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "OpenIdConnect";

    /// <summary>The path to which the provider leads the browser back.</summary>
    public const string Callback = "/onboarding/v1/session/identity-provider/callback";

    /// <summary>Adds the scheme if the settings name a provider.</summary>
    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication, ProviderOptions options)
    {
        options.Check();
        return !options.IsSet ? authentication : authentication.AddOpenIdConnect(Name, oidc =>
        {
            oidc.Authority = options.Authority;
            oidc.ClientId = options.ClientId;
            oidc.ClientSecret = options.ClientSecret;
            oidc.RequireHttpsMetadata = !new Uri(options.Authority!).IsLoopback;
            oidc.ResponseType = OpenIdConnectResponseType.Code;
            oidc.ResponseMode = OpenIdConnectResponseMode.Query;
            oidc.UsePkce = true;
            oidc.MapInboundClaims = false;
            oidc.SaveTokens = false;
            oidc.CallbackPath = Callback;
            oidc.GetClaimsFromUserInfoEndpoint = false;
            oidc.Scope.Clear();
            foreach (var scope in options.Scopes ?? ["openid", "profile", "email"])
            {
                oidc.Scope.Add(scope);
            }

            foreach (var cookie in new[] { oidc.NonceCookie, oidc.CorrelationCookie })
            {
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            }

            oidc.Events = new()
            {
                OnRedirectToIdentityProvider = Redirect,
                OnTicketReceived = received => Start(received, options),
                OnRemoteFailure = Fail,
            };
        });
    }

    // The address is never that of the header Host, which a caller chooses.
    private static Task Redirect(RedirectContext context)
    {
        var address = context.HttpContext.RequestServices.GetRequiredService<PublicAddress>();
        context.ProtocolMessage.RedirectUri = address.UrlOf(context.HttpContext, Callback);
        return Task.CompletedTask;
    }

    private static async Task Start(TicketReceivedContext context, ProviderOptions options)
    {
        var services = context.HttpContext.RequestServices;
        try
        {
            var cookie = await services.GetRequiredService<IProviderSessions>().Start(
                IdentityOf(context.Principal!, options), options.Account, context.Request.Headers.UserAgent.ToString(),
                context.HttpContext.RequestAborted);
            services.GetRequiredService<SessionCookies>().Set(context.HttpContext, cookie);
            context.Response.Redirect(context.ReturnUri ?? "/");
            context.HandleResponse();
        }
        catch (RejectedException rejection)
        {
            // The exception handler of the pipeline would report a failure of the scheme.
            await Problem(context.HttpContext, StatusCodes.Status403Forbidden, rejection);
            context.HandleResponse();
        }
    }

    private static async Task Fail(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<RejectedSignIns>().RespondToBrowser(
            context.HttpContext, new() { RejectionCode = SignInRejections.InvalidProviderResponse });
        await Problem(context.HttpContext, StatusCodes.Status401Unauthorized, rejection: null);
        context.HandleResponse();
    }

    private static async Task Problem(HttpContext context, int status, RejectedException? rejection)
    {
        context.Response.StatusCode = status;
        var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = status };
        if (rejection is not null)
        {
            (problem.Type, problem.Title) = (rejection.Findings[0].Code, "The request is not permitted.");
            problem.Extensions["findings"] = rejection.Findings.Select(finding => new { finding.Code, finding.Path, finding.Message });
        }

        await context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(
            new() { HttpContext = context, ProblemDetails = problem });
    }

    private static ProvidedIdentity IdentityOf(ClaimsPrincipal principal, ProviderOptions options)
    {
        string? Text(string type) => principal.FindFirstValue(type);
        var isVerified = bool.TryParse(Text("email_verified"), out var verified) && verified;
        var checkedAt = long.TryParse(Text("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : (DateTimeOffset?)null;
        return new(
            // The handler removes the claim iss, but each claim has the issuer.
            $"{principal.FindFirst("sub")?.Issuer}|{Text("sub")}",
            isVerified ? Text("email") : null,
            Text("name"),
            options.RolesClaim.Length == 0 ? null : [.. principal.FindAll(options.RolesClaim).Select(claim => claim.Value)],
            checkedAt);
    }
}
