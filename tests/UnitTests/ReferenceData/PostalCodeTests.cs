using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.ReferenceData;

/// <summary>Postal codes and subdivisions of countries.</summary>
public class PostalCodeTests
{
    private static readonly string[] WithRules =
    [
        "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CN", "CO", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HU", "IE", "IL", "IN",
            "IT",
        "JP", "KE", "KR", "LT", "LU", "LV", "MX", "NG", "NL", "NO", "NZ", "PH", "PL", "PT", "RO", "SE", "SG", "TR", "UA", "US", "ZA",
    ];

    [Fact]
    public void The_sample_of_each_country_fits_its_rule_and_a_longer_or_shorter_code_does_not()
    {
        foreach (var country in WithRules)
        {
            var rule = PostalCodes.RuleOf(country)!;

            PostalCodes.IsValid(country, rule.Sample).Should().BeTrue($"{country} {rule.Sample}");
            PostalCodes.IsValid(country, rule.Sample[..^1]).Should().BeFalse(country);
            PostalCodes.IsValid(country, "x" + rule.Sample).Should().BeFalse(country);
            PostalCodes.IsValid(country, rule.Sample + "0000").Should().BeFalse(country);
            PostalCodes.IsValid(country, "").Should().BeFalse(country);
        }
    }

    [Theory]
    [InlineData("LT", "LT-01100", true)]
    [InlineData("US", "97201-1234", true)]
    [InlineData("US", "97201-12", false)]
    [InlineData("IL", "91905", true)]
    [InlineData("GB", "m1 1ae", true)]
    [InlineData("AO", "anything at all", true)]
    [InlineData("HK", "", true)]
    [InlineData("MC", "98000", true)]
    [InlineData("MC", "9", false)]
    [InlineData("MC", "98_000", false)]
    [InlineData("DE", "١٢٣٤٥", false)]
    public void A_code_fits_its_country(string country, string code, bool isValid) => PostalCodes.IsValid(country, code).Should().Be(isValid);

    [Theory]
    [InlineData("AO", false)]
    [InlineData("ZW", false)]
    [InlineData("HK", false)]
    [InlineData("KI", false)]
    [InlineData("LT", true)]
    [InlineData("MC", true)]
    public void Some_countries_have_no_postal_codes(string country, bool areUsed) => PostalCodes.AreUsed(country).Should().Be(areUsed);

    [Fact]
    public void Subdivisions_are_sorted_by_code_and_found_by_country_and_id()
    {
        var (lithuania, all) = (Countries.OfAlpha2("LT")!, Subdivisions.All);

        all.Select(one => one.Code).Should().BeInAscendingOrder(StringComparer.Ordinal);
        all.Select(one => one.Id).Should().OnlyHaveUniqueItems();
        all.Should().OnlyContain(one => Subdivisions.Find(one.Id) == one && one.Name.Length > 0 && !one.Name.Contains('"'));
        Subdivisions.Of(lithuania)
            .Should().NotBeEmpty().And.OnlyContain(one => one.Country == lithuania && one.Code.StartsWith("LT-", StringComparison.Ordinal));
        Subdivisions.Of(lithuania).Select(one => one.Code).Should().BeInAscendingOrder(StringComparer.Ordinal);
        all.GroupBy(one => one.Country).Should().OnlyContain(group => Subdivisions.Of(group.Key).Count == group.Count());
        Countries.All.Where(country => Subdivisions.Of(country).Count == 0).Should().NotBeEmpty("some countries have none");
        Subdivisions.Find(-1).Should().BeNull();
    }
}
