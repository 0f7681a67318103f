using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public class PersonNameTests
{
    [Theory]
    [InlineData("Ieva", " ieva ")]
    [InlineData("Zo\u00eb", "Zoe\u0308")]
    [InlineData("\u212bngstr\u00f6m", "A\u030angstro\u0308m")]
    [InlineData("Ieva", "\uff29\uff45\uff56\uff41")]
    [InlineData("Ieva", "Ie\u200bva")]
    [InlineData("Ieva", "\u202eIeva\u202c")]
    [InlineData("Ieva", "Ieva\ufe0f")]
    [InlineData("Ieva", "Ieva\udb40\udd00")]
    [InlineData("Ieva", "I\u034feva")]
    [InlineData("Ieva", "\ufeffIeva\u00ad")]
    [InlineData("Zo\u00eb", "Zoe\u200b\u0308")]
    [InlineData("Ieva Petraite", "Ieva \u00a0\u2003 Petraite")]
    [InlineData("stra\ufb02", "STRAFL")]
    public void Spellings_of_one_name_are_one_person(string one, string other)
    {
        PersonName.AreSame(one, other).Should().BeTrue();
        PersonName.AreSame(other, one).Should().BeTrue();
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_character_like_others() => PersonName.AreSame("a\ud800", "A\ud800").Should().BeTrue();

    [Theory]
    [InlineData("Ieva", "Jeva")]
    [InlineData("Zo\u00eb", "Zoe")]
    [InlineData("Ieva Petraite", "IevaPetraite")]
    [InlineData("Ieva", null)]
    [InlineData(null, null)]
    public void Other_names_are_other_persons(string? one, string? other) => PersonName.AreSame(one, other).Should().BeFalse();
}
