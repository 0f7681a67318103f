namespace Onboarding.Domain.Common;

/// <summary>
/// Texts that a URL cannot contain as parts of its path: clients and proxies resolve <c>.</c> and <c>..</c> (RFC 3986, 5.2.4), also as escapes, so
/// that the request goes to another path.
/// </summary>
public static class RelativePaths
{
    /// <summary>Returns whether a part of a text between slashes is <c>.</c> or <c>..</c>.</summary>
    public static bool HasRelativePart(string text)
    {
        foreach (var part in text.AsSpan().Split('/'))
        {
            if (text.AsSpan(part) is "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}
