using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Notifications;

/// <summary>Secrets and signatures: the Standard Webhooks scheme, and the plain one of contracts that have a scheme of their own.</summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    /// <summary>A new secret: 256 random bits in base64 behind <c>whsec_</c>.</summary>
    public static string Make() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The value of <c>webhook-signature</c>: for each secret <c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>, separated by a blank.
    /// </summary>
    /// <param name="secrets">As they were shown.</param>
    /// <param name="id">The message's id, the same in every try.</param>
    /// <param name="at">When it is sent; the timestamp is in unix seconds.</param>
    /// <param name="body">The exact body.</param>
    public static string Sign(IEnumerable<string> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))));
    }

    /// <summary>HMAC-SHA256 over the body alone, in lower-case hex.</summary>
    /// <param name="secret">As it was shown: its whole text is the key, prefix and all.</param>
    /// <param name="body">The exact body.</param>
    public static string SignBody(string secret, ReadOnlySpan<byte> body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
