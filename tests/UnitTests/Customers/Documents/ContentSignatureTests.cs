using System.Text;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.UnitTests.Customers.Documents;

public class ContentSignatureTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A", MediaType.Png)]
    [InlineData("89504E470D0A1A0A0000000D49484452FFFF", MediaType.Png)]
    [InlineData("FFD8FFE0", MediaType.Jpeg)]
    [InlineData("FFD8FFDB00", MediaType.Jpeg)]
    [InlineData("49492A0008000000", MediaType.Tiff)]
    [InlineData("4D4D002A00000008", MediaType.Tiff)]
    [InlineData("49492B0008000000", MediaType.Tiff)]
    [InlineData("4D4D002B00080000", MediaType.Tiff)]
    [InlineData("255044462D312E37", MediaType.Pdf)]
    public void The_first_bytes_determine_the_type(string hex, MediaType type) => ContentSignature.Of(Convert.FromHexString(hex)).Should().Be(type);

    [Theory]
    [InlineData("heic", MediaType.Heic)]
    [InlineData("heix", MediaType.Heic)]
    [InlineData("heim", MediaType.Heic)]
    [InlineData("heis", MediaType.Heic)]
    [InlineData("hevc", MediaType.Heic)]
    [InlineData("mif1", MediaType.Heif)]
    [InlineData("msf1", MediaType.Heif)]
    [InlineData("avif", null)]
    [InlineData("isom", null)]
    [InlineData("mp42", null)]
    [InlineData("eic ", null)]
    [InlineData("HEIC", null)]
    public void The_major_brand_distinguishes_HEIF_from_other_media_files(string brand, MediaType? type) =>
        ContentSignature.Of([0, 0, 0, 24, .. Encoding.ASCII.GetBytes("ftyp" + brand), 0, 0, 0, 0]).Should().Be(type);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("89504E470D0A1A")]
    [InlineData("FFD8")]
    [InlineData("49492A")]
    [InlineData("49492A01")]
    [InlineData("4749463839610100")]
    [InlineData("524946460000000057454250")]
    [InlineData("3C737667")]
    [InlineData("0A255044462D312E37")]
    [InlineData("0000001866747970686569")]
    public void Other_contents_have_no_accepted_type(string hex) => ContentSignature.Of(Convert.FromHexString(hex)).Should().BeNull();
}
