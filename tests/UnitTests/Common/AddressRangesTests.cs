using System.Net;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public class AddressRangesTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", false)]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("2001:db8::1", "2001:0db8:0000::0001", true)]
    [InlineData("fe80::/10", "fe80::1%3", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("::/0", "192.0.2.7", false)]
    public void An_address_is_in_a_range_of_its_own_family(string range, string address, bool isIn)
    {
        AddressRanges.TryRead(range, out var read).Should().BeTrue();

        AddressRanges.Contains([read], IPAddress.Parse(address)).Should().Be(isIn);
        AddressRanges.Contains([read], null).Should().BeFalse();
        AddressRanges.Contains([], IPAddress.Parse(address)).Should().BeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 10.0.0.1")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.1")]
    [InlineData("10.1/16")]
    [InlineData("0x0a.0.0.1")]
    [InlineData("167772161")]
    [InlineData("2001:db8::1/32")]
    [InlineData("2001:db8::/129")]
    [InlineData("fe80::1%3")]
    [InlineData("bank.example")]
    [InlineData("*")]
    public void Anything_else_is_no_range(string? text) => AddressRanges.TryRead(text, out _).Should().BeFalse();

    [Fact]
    public void The_longest_range_can_be_read() =>
        AddressRanges.TryRead("2001:0db8:0000:0000:0000:0000:192.168.100.128/128", out _).Should().BeTrue();
}
