using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The hash by which equal national codes are found: SHA-256 of the letters and digits in capitals.</summary>
internal static class NationalCodeHash
{
    /// <summary>Returns the hash of a code.</summary>
    public static byte[] Of(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant()));
}
