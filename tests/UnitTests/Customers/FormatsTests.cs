using Onboarding.Domain.Customers.Fields;

namespace Onboarding.UnitTests.Customers;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("+15551234567")]
    [InlineData("+37060000000")]
    [InlineData("+123456789012345")]
    public void A_phone_number_of_E164_is_accepted(string text) => Formats.IsPhone(text).Should().BeTrue();

    [Theory]
    [InlineData("15551234567")]
    [InlineData("+05551234567")]
    [InlineData("+1 555 1234567")]
    [InlineData("+1555CALLNOW")]
    [InlineData("+1234567890123456")]
    [InlineData("+")]
    [InlineData("+1")]
    [InlineData("++15551234567")]
    [InlineData("+1555123456٧")]
    public void Any_other_text_is_not_a_phone_number(string text) => Formats.IsPhone(text).Should().BeFalse();

    [Theory]
    [InlineData("a@b.co")]
    [InlineData("test_customer@yativo.com")]
    [InlineData("first.last+tag@sub.example.co.uk")]
    [InlineData("o'neil@example.com")]
    [InlineData("jonas.žemaitis@pavyzdys.lt")]
    [InlineData("用户@例子.公司")]
    [InlineData("a@xn--fsqu00a.xn--0zwm56d")]
    public void An_email_address_is_accepted(string text) => Formats.IsEmail(text).Should().BeTrue();

    [Theory]
    [InlineData("none")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@localhost")]
    [InlineData("a@@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("a@exam ple.com")]
    [InlineData(".a@example.com")]
    [InlineData("a.@example.com")]
    [InlineData("a..b@example.com")]
    [InlineData("a@-example.com")]
    [InlineData("a@example-.com")]
    [InlineData("a@example..com")]
    [InlineData("a@example.com.")]
    [InlineData("Alex <a@example.com>")]
    [InlineData("a@example.com\n")]
    [InlineData("a,b@example.com")]
    public void Any_other_text_is_not_an_email_address(string text) => Formats.IsEmail(text).Should().BeFalse();

    [Fact]
    public void Parts_have_the_maximum_lengths_of_RFC_5321()
    {
        Formats.IsEmail(new string('a', 64) + "@example.com").Should().BeTrue();
        Formats.IsEmail(new string('a', 65) + "@example.com").Should().BeFalse();
        Formats.IsEmail("a@" + new string('b', 63) + ".com").Should().BeTrue();
        Formats.IsEmail("a@" + new string('b', 64) + ".com").Should().BeFalse();
        Formats.IsEmail("a@" + string.Join('.', Enumerable.Repeat("abcdefghi", 26))).Should().BeFalse();
    }
}
