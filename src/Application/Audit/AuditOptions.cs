using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Audit;

/// <summary>Configuration section <c>Audit</c>: what the audit trail records, and how it is sealed.</summary>
[SettingsSection("Audit")]
public sealed class AuditOptions
{
    /// <summary>
    /// The readings that have an entry: <c>Required</c> those that a contract demands and the contents of documents; <c>Personal</c> every reading of
    /// personal data.
    /// </summary>
    public AuditedReads Reads { get; set; } = AuditedReads.Required;

    /// <summary>
    /// The folder in which the digest of the newest block is written as a file once an hour. It must exist. Copy the files to another machine:
    /// they prove the trail up to that block.
    /// </summary>
    public string? DigestsFolder { get; set; }

    /// <summary>
    /// The file (PFX or PEM) of a certificate with the private key that signs blocks: ECDSA with the curve P-256. Without it the service creates a
    /// key in the folder of the key ring.
    /// </summary>
    public string? Certificate { get; set; }

    /// <summary>The password of that file.</summary>
    [Secret]
    public string? CertificatePassword { get; set; }
}

/// <summary>The readings that have an audit entry.</summary>
public enum AuditedReads
{
    /// <summary>Those that a contract demands, and the contents of documents.</summary>
    Required,

    /// <summary>Every reading of personal data.</summary>
    Personal,
}
