using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>The certificates that encrypt the files of the key ring (<c>DataProtection__Certificate</c>).</summary>
internal static class KeyCertificate
{
    /// <summary>
    /// Returns the certificate of a file. Throws <see cref="InvalidOperationException"/> if it cannot encrypt keys and decrypt them again.
    /// </summary>
    public static X509Certificate2 Load(string file, string? password, string setting)
    {
        try
        {
            var certificate = X509Certificate2.GetCertContentType(file) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
                : string.IsNullOrEmpty(password)
                    ? X509Certificate2.CreateFromPemFile(file)
                    : X509Certificate2.CreateFromEncryptedPemFile(file, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is null ? throw new CryptographicException("no RSA key") : certificate;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The certificate {file} of DataProtection__{setting} cannot be used: it must be a PFX or PEM file with a private key for RSA, and "
                + "DataProtection__CertificatePassword its password.",
                failure);
        }
    }
}
