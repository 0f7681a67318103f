using System.Buffers.Text;
using Onboarding.Infrastructure.Common.Keys;

namespace Onboarding.UnitTests.Common.Keys;

public class ProtectedBytesTests
{
    private static readonly Guid Key = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
    private static readonly byte[] Value = [0x09, 0xF0, 0xC9, 0xF0, .. Key.ToByteArray(), 1, 2, 3, 4, 5];

    [Fact]
    public void A_protected_value_names_its_key() => ProtectedBytes.KeyOf(Value).Should().Be(Key);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_protected_text_of_any_length_names_its_key(int more) =>
        ProtectedBytes.KeyOf(Base64Url.EncodeToString([.. Value, .. new byte[more]])).Should().Be(Key);

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8A")]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("ąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąą")]
    public void Other_texts_name_no_key(string text) => ProtectedBytes.KeyOf(text).Should().BeNull();

    [Fact]
    public void Other_bytes_name_no_key()
    {
        ProtectedBytes.KeyOf(Value.AsSpan(0, 19)).Should().BeNull();
        ProtectedBytes.KeyOf(Value.AsSpan(1)).Should().BeNull();
    }
}
