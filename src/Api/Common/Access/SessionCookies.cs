using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// The cookie of a person's session, and the token against forged requests (CSRF) that belongs to it. The cookie is sent by https only and to this
/// host only. In Development a browser on this machine that speaks plain http gets a cookie without these guarantees, under another name: browsers
/// would not store the other one.
/// </summary>
public sealed class SessionCookies(IHostEnvironment environment)
{
    /// <summary>The name of the cookie.</summary>
    public const string Name = "__Host-onboarding";

    /// <summary>The name of the cookie over plain http on this machine in Development.</summary>
    public const string LocalName = "onboarding-local";

    /// <summary>The header with the token of the session, which every request that changes something needs.</summary>
    public const string TokenHeader = "X-Antiforgery-Token";

    /// <summary>The token of the session is missing or wrong.</summary>
    internal static readonly Rule Forged = Rule.Unpublished(
        "antiforgery_token", $"A request that changes something needs the session's token in {TokenHeader}");

    /// <summary>Returns the cookie's text; null if the request has none.</summary>
    public string? Of(HttpContext context) =>
        context.Request.Cookies.TryGetValue(IsPlain(context) ? LocalName : Name, out var text) && text.Length > 0 ? text : null;

    /// <summary>Returns the token against forged requests of a session, which only its owner can compute from the cookie.</summary>
    public static string TokenOf(string cookie) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes("antiforgery " + cookie)));

    /// <summary>Sets the cookie. It ends with the browser.</summary>
    public void Set(HttpContext context, string text) =>
        context.Response.Cookies.Append(IsPlain(context) ? LocalName : Name, text, Options(context));

    /// <summary>Deletes the cookie.</summary>
    public void Delete(HttpContext context) => context.Response.Cookies.Delete(IsPlain(context) ? LocalName : Name, Options(context));

    /// <summary>Rejects a request that changes something by a session's cookie without the session's token.</summary>
    public void RejectForged(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
        {
            return;
        }

        RejectForged(context, context.Request.Headers[TokenHeader].ToString());
    }

    /// <summary>Rejects a request by a session's cookie that did not send the session's token.</summary>
    public void RejectForged(HttpContext context, string token)
    {
        var sent = Encoding.UTF8.GetBytes(token);
        if (Of(context) is not { } cookie || !CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(TokenOf(cookie))))
        {
            throw new NotPermitted(Forged);
        }
    }

    private bool IsPlain(HttpContext context) => environment.IsDevelopment() && !context.Request.IsHttps && context.IsLocal();

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = !IsPlain(context),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
