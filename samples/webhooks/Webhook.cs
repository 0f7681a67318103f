using System.Globalization;
using System.Security.Cryptography;
using System.Text;

public static class Webhook
{
    // Seconds. An older message may be a recorded one that is sent again.
    private const long MaxAge = 300;

    // secret: as shown when it was made. id, timestamp, signatures: webhook-id, webhook-timestamp, webhook-signature.
    public static bool Verify(
        string secret, string id, string timestamp, string signatures, byte[] body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sentAt)
            || Math.Abs(now.ToUnixTimeSeconds() - sentAt) > MaxAge)
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var hash = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed);
        var expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(hash));
        return signatures.Split(' ')
            .Any(one => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), expected));
    }

    // For receivers that read X-Yativo-Signature instead. The key is the whole secret.
    public static bool VerifyBody(string secret, string signature, byte[] body)
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(expected));
    }

    // Decodes Ce-Type, Ce-Source and Ce-Subject.
    public static string Decode(string header) => Uri.UnescapeDataString(header);
}
