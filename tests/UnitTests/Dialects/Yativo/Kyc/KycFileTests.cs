using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

public class KycFileTests
{
    private const string Url = "https://example.org/";

    [Theory]
    [InlineData(KycFile.UrlMaxLength, true)]
    [InlineData(KycFile.UrlMaxLength + 1, false)]
    public void A_url_has_a_maximum_length(int length, bool isValid) => KycFile.IsValidUrl(Url.PadRight(length, 'x')).Should().Be(isValid);

    [Theory]
    [InlineData("http://example.org/a.png", true)]
    [InlineData("HTTPS://example.org", true)]
    [InlineData("https://", false)]
    [InlineData("ftp://example.org/a.png", false)]
    [InlineData("aGk=", false)]
    public void A_url_is_http_or_https_with_a_host(string text, bool isValid) => KycFile.IsValidUrl(text).Should().Be(isValid);
}
