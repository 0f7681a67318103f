using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Infrastructure.Common.Files;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.Infrastructure.Audit.Sealing;

/// <summary>
/// The key that signs blocks: that of the configured certificate, or one that the service creates beside the key ring. The public keys of all keys
/// that ever signed stay in that folder, so that earlier blocks can be verified after a change of the key.
/// </summary>
internal sealed class SealingKeys(KeyFolder folder, AuditOptions options) : IDisposable
{
    private const string PrivateFile = "audit-signing.pem";
    private const string PublicPrefix = "audit-signing-";
    private const string PublicSuffix = ".pub";
    private const int NameBytes = 8;
    private const int KeyBits = 256;

    private ECDsa? _key;

    /// <summary>The public key as SubjectPublicKeyInfo. Call <see cref="Prepare"/> before.</summary>
    public byte[] PublicKey => Key.ExportSubjectPublicKeyInfo();

    private ECDsa Key => _key ?? throw new InvalidOperationException("The key is not loaded.");

    /// <summary>
    /// Loads the key, and creates it if there is none. Only one instance at a time does so. Throws <see cref="InvalidOperationException"/> if the
    /// certificate or the file cannot be used.
    /// </summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        if (_key is not null)
        {
            return;
        }

        await using var folderLock = await folder.Lock(cancellationToken);
        var key = string.IsNullOrWhiteSpace(options.Certificate) ? OfFolder() : OfCertificate(options.Certificate);
        var publicFile = Path.Combine(folder.FullName, PublicPrefix + NameOf(key) + PublicSuffix);
        if (!File.Exists(publicFile))
        {
            Write(publicFile, key.ExportSubjectPublicKeyInfoPem());
        }

        _key = key;
    }

    /// <summary>Throws <see cref="InvalidOperationException"/> if a certificate is set and cannot be used.</summary>
    public void RejectUnusable()
    {
        if (!string.IsNullOrWhiteSpace(options.Certificate))
        {
            OfCertificate(options.Certificate).Dispose();
        }
    }

    /// <summary>Signs bytes: ECDSA with SHA-256, 64 bytes. One caller at a time.</summary>
    public byte[] Sign(byte[] bytes) =>
        Key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Returns the public keys in the folder.</summary>
    public TrustedKeys Trusted() => new(
        Directory.Exists(folder.FullName)
            ? Directory.EnumerateFiles(folder.FullName, $"{PublicPrefix}*{PublicSuffix}").Select(file =>
            {
                using var key = ECDsa.Create();
                key.ImportFromPem(File.ReadAllText(file));
                return key.ExportSubjectPublicKeyInfo();
            })
            : []);

    public void Dispose() => _key?.Dispose();

    private static string NameOf(ECDsa key) => Convert.ToHexStringLower(TrustedKeys.IdOf(key.ExportSubjectPublicKeyInfo()).AsSpan(0, NameBytes));

    private static void Write(string file, string text)
    {
        // A process that is killed must not leave half a key behind.
        var partial = $"{file}.{Guid.NewGuid():N}.partial";
        using (var stream = new StreamWriter(PrivateFiles.Write(partial, FileMode.CreateNew)))
        {
            stream.Write(text);
        }

        File.Move(partial, file, overwrite: false);
    }

    private ECDsa OfFolder()
    {
        var file = Path.Combine(folder.FullName, PrivateFile);
        if (!File.Exists(file))
        {
            var created = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Write(file, created.ExportPkcs8PrivateKeyPem());
            return created;
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return Checked(key, file);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new InvalidOperationException($"The key that signs the audit trail cannot be read from {file}.", failure);
        }
    }

    private ECDsa OfCertificate(string file)
    {
        try
        {
            using var certificate = Load(file);
            return Checked(certificate.GetECDsaPrivateKey() ?? throw new CryptographicException("no ECDSA key"), file);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The certificate {file} of Audit__Certificate cannot be used: it must be a PFX or PEM file with a private key for ECDSA P-256, "
                + "and Audit__CertificatePassword its password.",
                failure);
        }
    }

    private X509Certificate2 Load(string file) =>
        X509Certificate2.GetCertContentType(file) == X509ContentType.Pkcs12
            ? X509CertificateLoader.LoadPkcs12FromFile(file, options.CertificatePassword)
            : string.IsNullOrEmpty(options.CertificatePassword)
                ? X509Certificate2.CreateFromPemFile(file)
                : X509Certificate2.CreateFromEncryptedPemFile(file, options.CertificatePassword);

    private static ECDsa Checked(ECDsa key, string file) => key.KeySize == KeyBits
        ? key
        : throw new InvalidOperationException($"The key in {file} is not one for ECDSA with the curve P-256.");
}
