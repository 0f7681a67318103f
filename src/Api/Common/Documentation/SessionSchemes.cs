using Microsoft.OpenApi;
using Onboarding.Api.Common.Access;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Marks a call of an anonymous controller that reads or changes the session of the caller. Without a session the call responds too, so the
/// description states the session as optional.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesSessionAttribute : Attribute;

/// <summary>Describes how persons sign in: by the cookie of their session, and for changes by the token of the session too.</summary>
internal static class SessionSchemes
{
    private const string Cookie = "session";
    private const string Token = "antiforgeryToken";

    /// <summary>The schemes by name. Swagger 2.0 has none for cookies.</summary>
    public static IReadOnlyDictionary<string, OpenApiSecurityScheme> All { get; } = new Dictionary<string, OpenApiSecurityScheme>
    {
        [Cookie] = Scheme(
            ParameterLocation.Cookie,
            SessionCookies.Name,
            "The session of a person, which `POST /onboarding/v1/session` begins. A browser sends the cookie by itself. In Development over plain "
                + $"http on this machine its name is `{SessionCookies.LocalName}`."),
        [Token] = Scheme(
            ParameterLocation.Header,
            SessionCookies.TokenHeader,
            "`antiforgeryToken` of `GET /onboarding/v1/session`, which requests that change something send beside the cookie."),
    };

    /// <summary>Returns the schemes that a person sends together.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="marks">The metadata of the action. A call that checks credentials needs no token.</param>
    public static IReadOnlyList<string> Of(string? method, IEnumerable<object> marks) =>
        method is null || HttpMethods.IsGet(method) || marks.OfType<ChecksCredentialsAttribute>().Any() ? [Cookie] : [Cookie, Token];

    private static OpenApiSecurityScheme Scheme(ParameterLocation place, string name, string text) => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = place,
        Name = name,
        Description = text,
    };
}
