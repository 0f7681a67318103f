namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// Tells the media type by the first bytes, whatever a sender calls it. Nothing is decoded: a picture that is broken further on is taken, since what an
/// institution was sent is what it has to keep.
/// </summary>
public static class ContentSignature
{
    // ISO base media files (ISO/IEC 14496-12): length of the first box, "ftyp", the major brand.
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

    /// <summary>The media type of a content; nothing if it begins like none of those that are taken.</summary>
    public static MediaType? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (type, first) in Signatures)
        {
            if (content.StartsWith(first))
            {
                return type;
            }
        }

        return content.Length >= BrandAt + BrandLength && content[4..BrandAt].SequenceEqual("ftyp"u8) ? OfBrand(content.Slice(BrandAt, BrandLength)) : null;
    }

    private static MediaType? OfBrand(ReadOnlySpan<byte> brand)
    {
        ReadOnlySpan<byte> coded = "heic heix heim heis hevc hevx hevm hevs"u8;
        ReadOnlySpan<byte> any = "mif1 mif2 msf1"u8;
        return brand.Contains((byte)' ') ? null : coded.IndexOf(brand) >= 0 ? MediaType.Heic : any.IndexOf(brand) >= 0 ? MediaType.Heif : null;
    }
}
