using Onboarding.Application.Notifications.Contracts;

namespace Onboarding.UnitTests.Notifications;

public class CloudEventHeadersTests
{
    [Theory]
    [InlineData("com-1", "com-1")]
    [InlineData("a b", "a%20b")]
    [InlineData("100%", "100%25")]
    [InlineData("\"q\"", "%22q%22")]
    [InlineData("Euro € 😀", "Euro%20%E2%82%AC%20%F0%9F%98%80")]
    [InlineData("a\r\nX-Evil: 1", "a%0D%0AX-Evil:%201")]
    [InlineData("\u007f\t", "%7F%09")]
    [InlineData("!~/?#[]@", "!~/?#[]@")]
    public void A_value_is_encoded_as_the_binding_says(string value, string encoded)
    {
        CloudEventHeaders.Encode(value).Should().Be(encoded);
        Uri.UnescapeDataString(encoded).Should().Be(value);
    }

    [Fact]
    public void Time_is_UTC_to_the_microsecond() =>
        CloudEventHeaders.Of(new(Guid.Empty, "t", "s", "x", new DateTimeOffset(2024, 1, 2, 5, 4, 5, 678, TimeSpan.FromHours(2)), "{}"))["Ce-Time"]
            .Should().Be("2024-01-02T03:04:05.678000Z");
}
