using System.Security.Cryptography;
using System.Text;
using Onboarding.Api.Console.SignIn;

namespace Onboarding.UnitTests.Console;

/// <summary>QR codes, compared with ones that a reader of such codes has read (zbar).</summary>
public sealed class QrCodeTests
{
    [Theory]
    [InlineData("HELLO", 21, "e349ee3a1b2fc2632d4defa04a0168eadfa858328b58859f79b8c7f503b82c8e")]
    [InlineData(
        "otpauth://totp/Onboarding:ieva@bank.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Onboarding",
        37, "af42c2057da74ff96139f6e1196c02938a7ac718c7441c683dd1a1b8147b071e")]
    [InlineData(
        "otpauth://totp/Onboarding:a-much-longer-address-of-a-person@subdomain.bank.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Onboarding&digits=6&period=30&algorithm=SHA1",
        49, "8f773d2265fcbb4432840e6dd1a45aedfe5ba2c612d9918aeffcbf1e1c7b27ac")]
    public void A_code_is_that_which_a_reader_reads(string text, int size, string hash)
    {
        var code = QrCode.Of(text)!;
        var modules = string.Concat(Enumerable.Range(0, size * size).Select(i => code.IsDark(i % size, i / size) ? '1' : '0'));

        code.Size.Should().Be(size);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(modules))).Should().Be(hash);
    }

    [Fact]
    public void A_text_that_is_too_long_has_no_code() => QrCode.Of(new string('a', 231)).Should().BeNull();
}
