using Microsoft.AspNetCore.Http.Features;

namespace Onboarding.Api.Common;

/// <summary>
/// Reads the path as it was sent. Routing keeps %2F and decodes all other escapes, so that afterwards a value with a slash, or with a percent sign,
/// is ambiguous.
/// </summary>
internal static class RawPath
{
    /// <summary>Returns the whole path, without the query.</summary>
    public static string Of(HttpRequest request) => (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?', 2)[0];

    /// <summary>Returns the rest of the path after a part, decoded once; null if the path does not contain the part.</summary>
    public static string? After(string part, HttpRequest request) => RestAfter(part, request) is { } rest ? Uri.UnescapeDataString(rest) : null;

    /// <summary>Returns the segment of the path after a part, decoded once; null if the path does not contain the part.</summary>
    public static string? SegmentAfter(string part, HttpRequest request) =>
        RestAfter(part, request) is { } rest ? Uri.UnescapeDataString(rest.Split('/', 2)[0]) : null;

    private static string? RestAfter(string part, HttpRequest request)
    {
        var path = Of(request);
        var at = path.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : path[(at + part.Length)..];
    }
}
