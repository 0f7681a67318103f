using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Keys;

/// <summary>Configuration section <c>DataProtection</c>.</summary>
[SettingsSection("DataProtection")]
internal sealed class KeyOptions
{
    /// <summary>The folder if none is set. It is not in <c>data/</c>, so that a copy of the database does not contain the keys.</summary>
    public const string DefaultFolder = "keys";

    /// <summary>The default of earlier versions.</summary>
    public const string FormerDefaultFolder = "data/keys";

    /// <summary>
    /// The folder of the key ring. All instances use the same folder. Keep it apart from the database: if the default folder has no keys and
    /// <c>data/keys</c>, the former default, has some, these stay in use.
    /// </summary>
    public string KeysFolder { get; set; } = DefaultFolder;

    /// <summary>
    /// The file (PFX or PEM) of a certificate with a private key for RSA, which encrypts the keys that are made from then on. Without it the keys are
    /// in clear in the folder.
    /// </summary>
    public string? Certificate { get; set; }

    /// <summary>The password of that file.</summary>
    [Secret]
    public string? CertificatePassword { get; set; }

    /// <summary>The file of the certificate before, which still decrypts the keys that it encrypted. It has the same password.</summary>
    public string? FormerCertificate { get; set; }
}
