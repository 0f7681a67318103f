using FluentValidation;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.UnitTests.Common;

/// <summary>Places, orders and times in queries, and the formats of settings.</summary>
public class QueryParameterTests
{
    [Theory]
    [InlineData("7", 7, null)]
    [InlineData("5-7", 7, 5)]
    [InlineData("0-0", 0, 0)]
    [InlineData("5-", null, null)]
    [InlineData("-7", null, null)]
    [InlineData("5-7-9", null, null)]
    [InlineData("x", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_place_is_a_number_with_or_without_a_key(string? text, int? number, int? key)
    {
        var place = Cursor.Read(text);

        place.Should().Be(number is { } at ? new Cursor(at, key) : null);
        if (place is { } found)
        {
            found.ToString().Should().Be(text);
        }
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("number", "7", true)]
    [InlineData("-number", "7", true)]
    [InlineData("name", "5-7", true)]
    [InlineData("-name", "5-7", true)]
    [InlineData("name", "7", false)]
    [InlineData("number", "5-7", false)]
    [InlineData(null, "5-7", false)]
    [InlineData(null, "x", false)]
    [InlineData("other", null, false)]
    [InlineData("--name", null, false)]
    [InlineData("", null, false)]
    public void A_place_belongs_to_the_order_of_the_list(string? sort, string? after, bool isValid)
    {
        var query = new Query { Sort = sort, After = after };

        new QueryValidator().Validate(query).IsValid.Should().Be(isValid);
        query.IsDescending().Should().Be(sort is ['-', ..]);
    }

    [Theory]
    [InlineData("2026-05-06", "2026-05-06T00:00:00Z")]
    [InlineData("2026-05-06T07:08:09Z", "2026-05-06T07:08:09Z")]
    [InlineData("2026-05-06T07:08:09+02:00", "2026-05-06T05:08:09Z")]
    [InlineData("2026-05", null)]
    [InlineData("06.05.2026", null)]
    [InlineData("x2026-05-06", null)]
    [InlineData("2026-13-06", null)]
    [InlineData("20260506T070809Z", null)]
    [InlineData(null, null)]
    public void A_time_is_a_day_or_a_time_of_ISO_8601(string? text, string? time)
    {
        TimeParameters.Read(text).Should().Be(
            time is null ? null : DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        TimeParameters.IsTime(text).Should().Be(text is null || time is not null);
        new QueryValidator().Validate(new Query { From = text }).IsValid.Should().Be(text is null || time is not null);
        new QueryValidator().Validate(new Query { To = text }).IsValid.Should().Be(text is null || time is not null);
    }

    [Fact]
    public void A_page_that_ends_early_goes_on_where_the_read_ended()
    {
        var place = new Cursor(9, 5);

        Page<int>.Of(new Found<int>([1], place), 2, row => row, row => new(row)).Next.Should().Be("5-9");
        Page<int>.Of(new Found<int>([1, 2, 3], null), 2, row => row, row => new(row))
            .Should().BeEquivalentTo(new { Items = new[] { 1, 2 }, Next = "2" });
        Page<int>.Of(new Found<int>([1, 2], null), 2, row => row, row => new(row)).Next.Should().BeNull();
    }

    [Theory]
    [InlineData("0.4", 4_000)]
    [InlineData("0.1234", null)]
    [InlineData("0.5555", 5_555)]
    [InlineData("0.55555", null)]
    [InlineData("1", 10_000)]
    [InlineData("1.0001", null)]
    [InlineData("0.3999", null)]
    [InlineData("0,5", null)]
    [InlineData("-0.5", null)]
    [InlineData("", null)]
    public void A_score_has_four_decimals_from_0_4_to_1(string text, int? score)
    {
        ScoreAttribute.Read(text).Should().Be(score);
        new ScoreAttribute().IsValid(text).Should().Be(score is not null);
        new ScoreAttribute().IsValid(null).Should().BeTrue();
        new ScoreAttribute().IsValid(1).Should().BeFalse();
    }

    [Theory]
    [InlineData("http://collector:4317", true)]
    [InlineData("HTTPS://a.example/x?y=1", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("localhost:4317", false)]
    [InlineData("https:/host", false)]
    [InlineData("ftp://host", false)]
    [InlineData("https://", false)]
    [InlineData("https:// host", false)]
    public void A_URL_has_a_scheme_and_a_host(string? text, bool isValid) => new HttpUrlAttribute().IsValid(text).Should().Be(isValid);

    [Theory]
    [InlineData("https://office.example", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("https://office.example/", false)]
    [InlineData("https://Office.example", false)]
    [InlineData("office.example", false)]
    [InlineData("*", false)]
    [InlineData(null, true)]
    public void An_origin_has_no_path(string? text, bool isValid) => new OriginAttribute().IsValid(text).Should().Be(isValid);

    [Fact]
    public void A_closed_set_of_a_setting_ignores_the_case_and_codes_do_not()
    {
        var (words, codes) = (new OneOfAttribute("pending", 7), new CodesAttribute<ScreeningProcess>());

        words.Values.Should().Equal("pending", "7");
        new object?[] { "PENDING", 7, "7", null }.Should().OnlyContain(value => words.IsValid(value));
        new object?[] { "other", "", 8 }.Should().OnlyContain(value => !words.IsValid(value));
        new object?[] { "PEP", "", null }.Should().OnlyContain(value => codes.IsValid(value));
        new object?[] { "pep", "other", 7 }.Should().OnlyContain(value => !codes.IsValid(value));
    }

    [Fact]
    public void Addresses_and_ranges_of_settings_are_exact()
    {
        new object?[] { "10.0.0.1", "::1" }.Should().OnlyContain(value => new IpAddressAttribute().IsValid(value));
        new object?[] { "10.0.0.0/8", "10.0.0", "x", null }.Should().OnlyContain(value => !new IpAddressAttribute().IsValid(value));
        new object?[] { "10.0.0.0/8", "fd00::/8" }.Should().OnlyContain(value => new IpNetworkAttribute().IsValid(value));
        new object?[] { "10.0.0.1/8", "10.0.0.1", "x/8", null }.Should().OnlyContain(value => !new IpNetworkAttribute().IsValid(value));
    }

    private sealed record Query : ISorted, IWithinTime
    {
        public string? Sort { get; init; }

        public bool? Count { get; init; }

        public string? After { get; init; }

        public int? Limit { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }
    }

    private sealed class QueryValidator : AbstractValidator<Query>
    {
        public QueryValidator()
        {
            this.ValidateSort(Sorting.ByNumber, "name");
            this.ValidateTime();
        }
    }
}
