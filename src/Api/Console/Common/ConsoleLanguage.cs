using System.Globalization;
using Onboarding.Api.Common.Access;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// The language of a page: the one that the person chose on this browser, else the person's own, else the first of the browser's that the console
/// has.
/// </summary>
internal static class ConsoleLanguage
{
    /// <summary>The cookie with the language that was chosen on this browser.</summary>
    public const string Cookie = "onboarding-language";

    /// <summary>The cookie that switches keyboard shortcuts off on this browser.</summary>
    public const string ShortcutsCookie = "onboarding-shortcuts";

    /// <summary>The value that switches them off.</summary>
    public const string Off = "off";

    private const string English = "en";

    private static readonly Dictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal)
    {
        [English] = CultureInfo.GetCultureInfo("en-GB"),
        ["lt"] = CultureInfo.GetCultureInfo("lt-LT"),
    };

    /// <summary>The languages of the console.</summary>
    public static IReadOnlyCollection<string> All => Cultures.Keys;

    /// <summary>Returns the language of a request's page.</summary>
    public static string Of(HttpContext context) =>
        Known(context.Request.Cookies[Cookie]) ?? Known(context.SignedInPerson()?.Language)
        ?? context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Known(one.Value.Value?.Split('-')[0].ToLowerInvariant())).FirstOrDefault(one => one is not null)
        ?? English;

    /// <summary>Returns the language if the console has it; otherwise null.</summary>
    public static string? Known(string? language) => language is not null && Cultures.ContainsKey(language) ? language : null;

    /// <summary>Returns the culture in which pages of a language write dates and numbers.</summary>
    public static CultureInfo CultureOf(string language) => Cultures[language];

    /// <summary>Returns whether single-key shortcuts are on.</summary>
    public static bool HasShortcuts(HttpContext context) => context.Request.Cookies[ShortcutsCookie] != Off;

    /// <summary>Sets one of the two cookies for a year. They contain no personal data.</summary>
    public static void Set(HttpContext context, string cookie, string value) => context.Response.Cookies.Append(cookie, value, new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });
}
