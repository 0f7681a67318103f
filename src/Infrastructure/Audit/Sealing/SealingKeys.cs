using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
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
    private const string PartialSuffix = ".partial";
    private const int NameBytes = 8;

    private ECDsa? _key;

    /// <summary>The public key as SubjectPublicKeyInfo. Call <see cref="Prepare"/> before.</summary>
    public byte[] PublicKey => Key.ExportSubjectPublicKeyInfo();

    private string PrivatePath => Path.Combine(folder.FullName, PrivateFile);

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
        RemovePartial();
        var key = string.IsNullOrWhiteSpace(options.Certificate) ? OfFolder() : OfCertificate(options.Certificate);
        var publicFile = Path.Combine(folder.FullName, PublicPrefix + NameOf(key) + PublicSuffix);
        if (!File.Exists(publicFile))
        {
            Write(publicFile, key.ExportSubjectPublicKeyInfoPem());
        }

        _key = key;
    }

    /// <summary>Throws <see cref="InvalidOperationException"/> if the certificate, or the file with the key, exists and cannot be used.</summary>
    public void RejectUnusable()
    {
        if (!string.IsNullOrWhiteSpace(options.Certificate))
        {
            OfCertificate(options.Certificate).Dispose();
        }
        else if (File.Exists(PrivatePath))
        {
            OfFile(PrivatePath).Dispose();
        }
    }

    /// <summary>Signs bytes: ECDSA with SHA-256, 64 bytes. One caller at a time.</summary>
    public byte[] Sign(byte[] bytes) =>
        Key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Returns the public keys in the folder, and the names of the files that should have one and do not.</summary>
    public TrustedKeys Trusted()
    {
        var (keys, invalid) = (new List<byte[]>(), new List<string>());
        foreach (var file in Directory.Exists(folder.FullName)
            ? Directory.EnumerateFiles(folder.FullName, $"{PublicPrefix}*{PublicSuffix}").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (ReadPublic(file) is { } key)
            {
                keys.Add(key);
            }
            else
            {
                invalid.Add(Path.GetFileName(file));
            }
        }

        return new(keys, invalid);
    }

    public void Dispose() => _key?.Dispose();

    private static string NameOf(ECDsa key) => Convert.ToHexStringLower(TrustedKeys.IdOf(key.ExportSubjectPublicKeyInfo()).AsSpan(0, NameBytes));

    private static byte[]? ReadPublic(string file)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return SigningCurve.IsUsedBy(key) ? key.ExportSubjectPublicKeyInfo() : null;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A process that is killed, or a power failure, must not leave half a key behind.
    private static void Write(string file, string text)
    {
        var partial = $"{file}.{Guid.NewGuid():N}{PartialSuffix}";
        try
        {
            using (var stream = PrivateFiles.Write(partial, FileMode.CreateNew))
            {
                stream.Write(Encoding.ASCII.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, file, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // Those of a process that was killed. Only one instance at a time is here.
    private void RemovePartial()
    {
        foreach (var file in Directory.EnumerateFiles(folder.FullName, $"{PrivateFile}.*{PartialSuffix}")
            .Concat(Directory.EnumerateFiles(folder.FullName, $"{PublicPrefix}*{PublicSuffix}.*{PartialSuffix}")))
        {
            File.Delete(file);
        }
    }

    private ECDsa OfFolder()
    {
        if (File.Exists(PrivatePath))
        {
            return OfFile(PrivatePath);
        }

        var created = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(PrivatePath, created.ExportPkcs8PrivateKeyPem());
        return created;
    }

    private static ECDsa OfFile(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));

            // A public key can be imported too. It fails here and not with the first block.
            _ = key.SignData([], HashAlgorithmName.SHA256);
            return Checked(key, file);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
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

    private static ECDsa Checked(ECDsa key, string file) => SigningCurve.IsUsedBy(key)
        ? key
        : throw new InvalidOperationException($"The key in {file} is not one for ECDSA with the curve P-256.");
}
