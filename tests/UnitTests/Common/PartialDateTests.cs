using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1961-05-03", DatePrecision.Day, "1961-05-03", "1961-05-03")]
    [InlineData("1961-02", DatePrecision.Month, "1961-02-01", "1961-02-28")]
    [InlineData("1961", DatePrecision.Year, "1961-01-01", "1961-12-31")]
    public void A_date_is_known_to_its_precision(string text, DatePrecision precision, string first, string last)
    {
        var date = PartialDate.Parse(text)!.Value;

        (date.Precision, $"{date.First:O}", $"{date.Last:O}", date.ToString()).Should().Be((precision, first, last, text));
        date.Day.HasValue.Should().Be(precision == DatePrecision.Day);
        JsonSerializer.Deserialize<PartialDate>(JsonSerializer.Serialize(date)).Should().Be(date);
        JsonSerializer.Serialize(date).Should().Be($"\"{text}\"");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("61")]
    [InlineData("1961-13")]
    [InlineData("1961-5")]
    [InlineData("1961-02-30")]
    [InlineData("1961-05-03T00:00:00")]
    [InlineData("05.1961")]
    [InlineData("١٩٦١")]
    public void Another_text_is_no_date(string? text) => PartialDate.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("1961", "1961-05-03", true)]
    [InlineData("1961-05", "1961", true)]
    [InlineData("1961-05", "1961-06", false)]
    [InlineData("1961", "1962-01-01", false)]
    public void Dates_may_be_the_same_if_their_days_overlap(string one, string other, bool may)
    {
        PartialDate.Parse(one)!.Value.MayBe(PartialDate.Parse(other)!.Value).Should().Be(may);
        PartialDate.Parse(other)!.Value.MayBe(PartialDate.Parse(one)!.Value).Should().Be(may);
    }
}
