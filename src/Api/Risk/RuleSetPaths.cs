using Onboarding.Api.Common;

namespace Onboarding.Api.Risk;

/// <summary>The paths of rule sets.</summary>
internal static class RuleSetPaths
{
    private const string Sets = "/rule-sets/";

    /// <summary>Returns the path of a published version, encoded.</summary>
    public static string Of(string key, int version) => $"/onboarding/v1/risk{Sets}{Uri.EscapeDataString(key)}/versions/{version}";

    /// <summary>Returns the key as sent. A category's code may contain slashes, and routing does not distinguish them from encoded ones.</summary>
    public static string KeyAsSent(this HttpRequest request, string key) => RawPath.SegmentAfter(Sets, request) ?? key;
}
