using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Notifications;

/// <summary>Webhook secrets and signatures: the Standard Webhooks scheme, and the plain scheme of contracts that define their own.</summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    /// <summary>Creates a secret: <c>whsec_</c> and 256 random bits in base64.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// Returns the value of <c>webhook-signature</c>: for each secret <c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>,
    /// separated by a blank.
    /// </summary>
    /// <param name="secrets">The secrets, as shown to the client.</param>
    /// <param name="id">The message id, the same in every attempt.</param>
    /// <param name="at">The time of sending; the timestamp is in Unix seconds.</param>
    /// <param name="body">The exact body.</param>
    public static string Sign(IEnumerable<string> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(
            ' ',
            secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))));
    }

    /// <summary>Returns the headers of Standard Webhooks: <c>webhook-id</c>, <c>webhook-timestamp</c> and <c>webhook-signature</c>.</summary>
    /// <param name="secrets">The secrets, as shown to the client.</param>
    /// <param name="id">The message id, the same in every attempt.</param>
    /// <param name="at">The time of sending; the timestamp is in Unix seconds.</param>
    /// <param name="body">The exact body.</param>
    public static IReadOnlyDictionary<string, string> HeadersOf(
        IEnumerable<string> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body) => new Dictionary<string, string>
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = Sign(secrets, id, at, body),
        };

    /// <summary>Returns HMAC-SHA256 over the body alone, in lower-case hexadecimal digits.</summary>
    /// <param name="secret">The secret, as shown to the client. The whole text, including the prefix, is the key.</param>
    /// <param name="body">The exact body.</param>
    public static string SignBody(string secret, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
