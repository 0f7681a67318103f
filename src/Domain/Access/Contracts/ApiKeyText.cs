using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>
/// The text of an API key: <c>onbk_</c>, the key's id (16 lower-case letters and digits), an underscore, and 256 random bits as 43 URL-safe
/// characters. The prefix lets people and scanners recognise a key that leaked.
/// </summary>
public static class ApiKeyText
{
    /// <summary>The beginning of every key.</summary>
    public const string Prefix = "onbk_";

    /// <summary>The length of a key's id, in characters.</summary>
    public const int IdLength = 16;

    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly int SecretStart = Prefix.Length + IdLength + 1;

    /// <summary>Returns a new random id.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>Returns the text of a key.</summary>
    public static string Of(string keyId, string secret) => $"{Prefix}{keyId}_{secret}";

    /// <summary>
    /// Returns whether a text claims to be a key, also a mutilated one. Such a text is never written into the audit trail or a log.
    /// </summary>
    public static bool HasPrefix(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads id and secret. Returns false if the text does not have the form of a key.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? keyId, [NotNullWhen(true)] out string? secret)
    {
        (keyId, secret) = (null, null);
        if (!HasPrefix(text) || text.Length <= SecretStart || text[SecretStart - 1] != '_')
        {
            return false;
        }

        (keyId, secret) = (text[Prefix.Length..(SecretStart - 1)], text[SecretStart..]);
        return keyId.All(IdLetters.Contains) && ClientSecret.HasSecretFormat(secret);
    }
}
