using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The accepted media types of document contents.</summary>
public enum MediaType
{
    /// <summary>PNG (ISO/IEC 15948).</summary>
    [Code("image/png")]
    Png,

    /// <summary>JPEG (ISO/IEC 10918).</summary>
    [Code("image/jpeg")]
    Jpeg,

    /// <summary>HEIF with HEVC encoding, as phones write it (ISO/IEC 23008-12).</summary>
    [Code("image/heic")]
    Heic,

    /// <summary>HEIF with any other encoding.</summary>
    [Code("image/heif")]
    Heif,

    /// <summary>TIFF 6.0 and BigTIFF.</summary>
    [Code("image/tiff")]
    Tiff,

    /// <summary>PDF (ISO 32000).</summary>
    [Code("application/pdf")]
    Pdf,
}
