using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The media types that contents of documents may have.</summary>
public enum MediaType
{
    /// <summary>PNG (ISO/IEC 15948).</summary>
    [Code("image/png")]
    Png,

    /// <summary>JPEG (ISO/IEC 10918).</summary>
    [Code("image/jpeg")]
    Jpeg,

    /// <summary>HEIF coded by HEVC, as phones make it (ISO/IEC 23008-12).</summary>
    [Code("image/heic")]
    Heic,

    /// <summary>HEIF of any other coding.</summary>
    [Code("image/heif")]
    Heif,

    /// <summary>TIFF 6.0 and BigTIFF.</summary>
    [Code("image/tiff")]
    Tiff,

    /// <summary>PDF (ISO 32000).</summary>
    [Code("application/pdf")]
    Pdf,
}
