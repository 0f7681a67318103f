namespace Onboarding.Api.Common.Json;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>Returns the pointer to a member of the value that an empty pointer names.</summary>
    public static string Of(string member) => "/" + member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
