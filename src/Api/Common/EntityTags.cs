using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common;

/// <summary>Entity tags (RFC 9110, 8.8.3 and 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>The strong tag of a content: equal wherever and whenever the same bytes are served, another for every other.</summary>
    public static string Of(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";

    /// <summary>
    /// Whether If-None-Match names the tag: among several, in several lines, weak (compared without the prefix) or as <c>*</c>. A header that
    /// cannot be read names none.
    /// </summary>
    public static bool Matches(this StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var sent)
        && sent.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
