namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// Determines the media type of a content from its first bytes; the type that the sender names is ignored. The content is not decoded: a damaged
/// picture is accepted, because an institution must keep what it was sent.
/// </summary>
public static class ContentSignature
{
    // ISO base media files (ISO/IEC 14496-12) begin with the length of the first box, "ftyp" and the major brand.
    private const int BrandAt = 8;
    private const int BrandLength = 4;

    private static readonly (MediaType Type, byte[] First)[] Signatures =
    [
        (MediaType.Png, [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']),
        (MediaType.Jpeg, [0xFF, 0xD8, 0xFF]),
        (MediaType.Tiff, [.. "II*"u8, 0]),
        (MediaType.Tiff, [.. "MM"u8, 0, (byte)'*']),
        (MediaType.Tiff, [.. "II+"u8, 0]),
        (MediaType.Tiff, [.. "MM"u8, 0, (byte)'+']),
        (MediaType.Pdf, [.. "%PDF-"u8]),
    ];

    /// <summary>Returns the media type of a content; null if it is not one of the accepted types.</summary>
    public static MediaType? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (type, first) in Signatures)
        {
            if (content.StartsWith(first))
            {
                return type;
            }
        }

        return content.Length >= BrandAt + BrandLength && content[4..BrandAt].SequenceEqual("ftyp"u8)
            ? OfBrand(content.Slice(BrandAt, BrandLength))
            : null;
    }

    private static MediaType? OfBrand(ReadOnlySpan<byte> brand)
    {
        ReadOnlySpan<byte> coded = "heic heix heim heis hevc hevx hevm hevs"u8;
        ReadOnlySpan<byte> any = "mif1 mif2 msf1"u8;
        return brand.Contains((byte)' ') ? null : coded.IndexOf(brand) >= 0 ? MediaType.Heic : any.IndexOf(brand) >= 0 ? MediaType.Heif : null;
    }
}
