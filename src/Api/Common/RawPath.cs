using Microsoft.AspNetCore.Http.Features;

namespace Onboarding.Api.Common;

/// <summary>The path as it was sent. Routing leaves %2F as it is and decodes everything else, so that a value with a slash, or with a percent
/// sign, cannot be told apart afterwards.</summary>
internal static class RawPath
{
    /// <summary>The whole path, without the query.</summary>
    public static string Of(HttpRequest request) => (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?', 2)[0];

    /// <summary>What stands behind a part of the path, decoded once; nothing if the part is not there.</summary>
    public static string? After(string part, HttpRequest request) => RestAfter(part, request) is { } rest ? Uri.UnescapeDataString(rest) : null;

    /// <summary>The one segment behind a part of the path, decoded once; nothing if the part is not there.</summary>
    public static string? SegmentAfter(string part, HttpRequest request) =>
        RestAfter(part, request) is { } rest ? Uri.UnescapeDataString(rest.Split('/', 2)[0]) : null;

    private static string? RestAfter(string part, HttpRequest request)
    {
        var path = Of(request);
        var at = path.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : path[(at + part.Length)..];
    }
}
