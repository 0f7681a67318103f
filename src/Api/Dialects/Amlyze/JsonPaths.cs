using System.Text.RegularExpressions;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The serializer's own notation of a place, as a JSON pointer.</summary>
internal static partial class JsonPaths
{
    /// <summary><c>$.listAddress[0].country</c> becomes <c>/listAddress/0/country</c>; names in quotes are not quoted back.</summary>
    public static string ToPointer(string? path) =>
        path is null || path.Contains('\'') ? "" : Separator().Replace(path.TrimStart('$'), "/").Replace("]", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\.|\[")]
    private static partial Regex Separator();
}
