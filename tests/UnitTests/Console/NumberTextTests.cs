using Onboarding.Api.Console.Common;

namespace Onboarding.UnitTests.Console;

/// <summary>Numbers as people write them in forms.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData("0.75", "0.75")]
    [InlineData("0,75", "0.75")]
    [InlineData("0,750", "0.750")]
    [InlineData("-1,5", "-1.5")]
    [InlineData("150000", "150000")]
    [InlineData("1500,000", "1500.000")]
    public void A_number_has_a_decimal_point_or_comma(string text, string value) =>
        NumberTexts.Read(text).Should().Be(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("150,000", true)]
    [InlineData("-1,000", true)]
    [InlineData("1,5,0", false)]
    [InlineData("ten", false)]
    public void A_text_that_is_no_number_or_can_be_read_in_two_ways_has_no_value(string text, bool isAmbiguous) =>
        (NumberTexts.Read(text), NumberTexts.IsAmbiguous(text)).Should().Be((null, isAmbiguous));
}
