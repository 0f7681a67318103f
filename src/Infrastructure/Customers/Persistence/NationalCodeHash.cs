using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>By what the same national code is found twice: SHA-256 of its letters and digits in capitals.</summary>
internal static class NationalCodeHash
{
    /// <summary>The hash of a code.</summary>
    public static byte[] Of(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant()));
}
