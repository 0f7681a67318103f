using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common;

/// <summary>Creates and compares entity tags (RFC 9110, 8.8.3 and 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>Returns the strong tag of a content: equal for the same bytes on every instance at any time, different for other bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";

    /// <summary>
    /// Returns whether If-None-Match contains the tag: among several, in several lines, as a weak tag (compared without the prefix) or as <c>*</c>. A
    /// header that cannot be read contains none.
    /// </summary>
    public static bool Matches(this StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var sent)
        && sent.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
