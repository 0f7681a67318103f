using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Onboarding.Api.Common.Documentation;
using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The authentication handler for persons: the cookie of a session, in the core API, for the API description and on pages, unless the request has
/// other credentials. It leaves the outcome to <see cref="SignInMiddleware"/> as a feature of the request.
/// </summary>
internal sealed class SessionSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IPersonSignIn signIn, SessionCookies cookies)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Session";

    /// <summary>The header of a request that a page makes by itself. It does not keep the session open.</summary>
    public const string PollHeader = "X-Poll";

    private const string PersonId = "person";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookies.Of(Context) is not { } cookie)
        {
            return AuthenticateResult.NoResult();
        }

        var outcome = await signIn.WithSession(cookie, isUse: !Request.Headers.ContainsKey(PollHeader));
        Context.Features.Set(outcome);
        return outcome.Person is { } person
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(PersonId, person.PersonId)], Name)), Name))
            : AuthenticateResult.Fail(outcome.RejectionCode);
    }
}

/// <summary>Recognises the requests of persons.</summary>
internal static class SessionRequests
{
    /// <summary>
    /// Returns whether the cookie of a session signs in a request: it is for the core API, the API description or a page for people, and has no other
    /// credentials.
    /// </summary>
    public static bool IsSession(this HttpContext context) =>
        (context.IsForPersons() || DocumentationModule.Describes(context.Request.Path)) && !context.HasCredentials()
        && context.RequestServices.GetRequiredService<SessionCookies>().Of(context) is not null;

    /// <summary>Returns whether a request is for the core API or for a page for people.</summary>
    public static bool IsForPersons(this HttpContext context) => context.IsCoreApi()
        || (context.RequestServices.GetService<PagesForPeople>() is { } pages && context.Request.Path.StartsWithSegments(pages.Root));
}
