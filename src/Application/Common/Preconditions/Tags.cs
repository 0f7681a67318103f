using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Application.Common.Preconditions;

/// <summary>Makes tags of states.</summary>
internal static class Tags
{
    private const int HashBytes = 8;

    /// <summary>Returns the tag of a version that rises with each change.</summary>
    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the tag of a content: equal for equal texts.</summary>
    public static string OfContent(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, HashBytes));
}
