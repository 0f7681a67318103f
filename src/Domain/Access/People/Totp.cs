using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Access.People;

/// <summary>
/// One-time passwords by time (RFC 6238) as authenticator apps compute them: HMAC-SHA-1, steps of 30 seconds, 6 digits.
/// </summary>
public static class Totp
{
    /// <summary>The number of digits of a code.</summary>
    public const int Digits = 6;

    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // The clocks of telephone and server may differ by one step.
    private const int Tolerance = 1;

    /// <summary>Returns a new secret: 160 random bits as 32 characters of Base32 (RFC 4648).</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, SecretBytes * 8 / 5);

    /// <summary>
    /// Returns the step whose code this is, at most one step from now and later than the last step that was used; null if it is no such code. A step
    /// is used once, so that a code that was observed is of no use.
    /// </summary>
    public static long? StepOf(string secret, string? code, DateTimeOffset now, long lastStep)
    {
        if (code is not { Length: Digits } || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var (sent, current, found) = (Encoding.ASCII.GetBytes(code), now.ToUnixTimeSeconds() / StepSeconds, (long?)null);
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            var isThis = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, step)), sent);
            found = isThis && step > lastStep ? step : found;
        }

        return found;
    }

    /// <summary>Returns the code of a secret at a time.</summary>
    public static string CodeOf(string secret, DateTimeOffset at) => CodeOf(secret, at.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>Returns the address that authenticator apps read, usually as a QR code.</summary>
    public static string AddressOf(string secret, string email) =>
        $"otpauth://totp/Onboarding:{Uri.EscapeDataString(email)}?secret={secret}&issuer=Onboarding";

    private static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238: authenticator apps compute HMAC-SHA-1, whose strength does not depend on collisions.
        var hash = HMACSHA1.HashData(Decode(secret), counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, sizeof(int))) & int.MaxValue;
        return (value % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Decode(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in secret)
        {
            (buffer, bits) = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }

        return bytes;
    }
}
