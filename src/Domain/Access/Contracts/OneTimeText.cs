using System.Diagnostics.CodeAnalysis;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>
/// The text of a secret that belongs to one row: a prefix, the id of the row, an underscore and 256 random bits as 43 URL-safe characters. By the id
/// the row is found, and only a hash of the secret is stored.
/// </summary>
public static class OneTimeText
{
    /// <summary>The beginning of the token in an invitation link.</summary>
    public const string Invitation = "onbi_";

    /// <summary>The beginning of the token in the first administrator's link, which is encrypted and not stored.</summary>
    public const string First = "onbf_";

    /// <summary>The beginning of a session's cookie.</summary>
    public const string Session = "onbs_";

    private const int LongestId = AccessLimits.ClientIdMaxLength;

    /// <summary>Returns the text.</summary>
    public static string Of(string prefix, string id, string secret) => $"{prefix}{id}_{secret}";

    /// <summary>Reads id and secret. Returns false if the text does not have this form.</summary>
    public static bool TryRead(string prefix, string? text, [NotNullWhen(true)] out string? id, [NotNullWhen(true)] out string? secret)
    {
        (id, secret) = (null, null);
        if (text?.StartsWith(prefix, StringComparison.Ordinal) != true || text.IndexOf('_', prefix.Length) is not (> 0 and var end))
        {
            return false;
        }

        (id, secret) = (text[prefix.Length..end], text[(end + 1)..]);
        return id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            && ClientSecret.HasSecretFormat(secret);
    }
}
