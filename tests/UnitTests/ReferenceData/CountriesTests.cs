using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.ReferenceData;

public sealed class CountriesTests
{
    [Fact]
    public void There_are_the_249_of_ISO_and_Kosovo()
    {
        Countries.All.Should().HaveCount(250);
        Countries.OfAlpha2("XK").Should().Be(new Country("XK", "XKX", 983, "+383", "Kosovo"));
        Countries.OfNumeric(4)!.Alpha3.Should().Be("AFG");
    }

    [Theory]
    [InlineData("US", "US")]
    [InlineData("USA", "US")]
    [InlineData("usa", "US")]
    [InlineData("United States", "US")]
    [InlineData("united states of america", "US")]
    [InlineData(" Chile ", "CL")]
    [InlineData("Nigeria", "NG")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Turkey", "TR")]
    [InlineData("QZZ", "XK")]
    [InlineData("ROM", "RO")]
    [InlineData("Congo, The Democratic Republic of the", "CD")]
    public void A_text_means_a_country(string text, string alpha2) => Countries.FromText(text)!.Alpha2.Should().Be(alpha2);

    [Theory]
    [InlineData("ZZZ")]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("840")]
    public void Other_texts_mean_no_country(string text) => Countries.FromText(text).Should().BeNull();

    [Fact]
    public void Codes_are_exact()
    {
        Countries.OfAlpha3("usa").Should().BeNull();
        Countries.OfAlpha3("US").Should().BeNull();
        Countries.OfAlpha2("us").Should().BeNull();
    }

    [Fact]
    public void Every_country_is_found_by_each_of_its_spellings()
    {
        foreach (var one in Countries.All)
        {
            new[] { Countries.OfAlpha2(one.Alpha2), Countries.OfAlpha3(one.Alpha3), Countries.OfNumeric(one.Numeric), Countries.FromText(one.Name) }
                .Should().OnlyContain(found => found == one, one.Name);
            one.CallingCode?.Should().MatchRegex(@"^\+[1-9]\d{0,2}$");
        }
    }

    [Fact]
    public void Subdivisions_of_countries_have_their_own_numbers()
    {
        var all = Countries.All.SelectMany(Subdivisions.Of).ToArray();
        all.Should().HaveCount(5_127);
        all.Select(one => one.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id > 0);
        all.Should().OnlyContain(one => Subdivisions.Find(one.Id) == one);
        Subdivisions.Of(Countries.OfAlpha2("NG")!)[0].Code.Should().Be("NG-AB");
    }
}
