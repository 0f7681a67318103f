using Onboarding.Api.Common;

namespace Onboarding.Api.Risk;

/// <summary>Where a rule set is found.</summary>
internal static class RuleSetPaths
{
    private const string Sets = "/rule-sets/";

    /// <summary>The path of a published version, encoded.</summary>
    public static string Of(string key, int version) => $"/onboarding/v1/risk{Sets}{Uri.EscapeDataString(key)}/versions/{version}";

    /// <summary>The key as it was sent: a category's code may hold slashes, which routing would not tell from encoded ones.</summary>
    public static string IdempotencyKey(this HttpRequest request, string key) => RawPath.SegmentAfter(Sets, request) ?? key;
}
