using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Søren Kierkegård", "SOREN KIERKEGARD")]
    [InlineData("Groß", "GROSS")]
    [InlineData("Đorđe Đukić", "DORDE DUKIC")]
    [InlineData("Þórður Guðmundsson", "THORDUR GUDMUNDSSON")]
    [InlineData("Æsa Lindstrœm", "AESA LINDSTROEM")]
    [InlineData("Işık", "ISIK")]
    [InlineData("Ħal Ŋuni", "HAL NUNI")]
    [InlineData("oﬃce ﬁrma", "OFFICE FIRMA")]
    [InlineData("Ｆｕｌｌ　Ｗｉｄｔｈ", "FULL WIDTH")]
    [InlineData("José  Núñez\tPérez", "JOSE NUNEZ PEREZ")]
    [InlineData("A\u200BB\u2060C\uFEFFD\u00ADE", "ABCDE")]
    [InlineData("Σωκράτης", "ΣΩΚΡΑΤΗΣ")]
    [InlineData("Smith, John (Jr.)", "SMITH JOHN JR")]
    [InlineData("ガンダム", "カ\u3099ンタ\u3099ム")]
    public void Spellings_of_a_name_have_the_same_words(string name, string words)
    {
        NameFolding.Words(name).Should().Equal(words.Split(' '));
        NameFolding.Sought(name).Should().Equal(words.Split(' '));
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("O’Brien")]
    [InlineData("Oʼbrien")]
    [InlineData("O´Brien")]
    [InlineData("O`BRIEN")]
    [InlineData("O＇Brien")]
    public void An_apostrophe_joins_and_separates(string name)
    {
        NameFolding.Words(name).Should().Equal("OBRIEN", "O", "BRIEN");
        NameFolding.Sought(name).Should().Equal("OBRIEN");
    }

    [Theory]
    [InlineData("Anne-Marie")]
    [InlineData("Anne‐Marie")]
    [InlineData("Anne–Marie")]
    [InlineData("Anne－Marie")]
    public void A_hyphen_joins_and_separates(string name)
    {
        NameFolding.Words(name).Should().Equal("ANNEMARIE", "ANNE", "MARIE");
        NameFolding.Sought(name).Should().Equal("ANNE", "MARIE");
    }

    [Theory]
    [InlineData("Gal·la", "GALLA GAL LA")]
    [InlineData("בן־גוריון", "בןגוריון בן גוריון")]
    [InlineData("Anne᐀Marie", "ANNEMARIE ANNE MARIE")]
    [InlineData("O Brien", "O OBRIEN BRIEN")]
    [InlineData("D'Angelo", "DANGELO D ANGELO")]
    [InlineData("ŉ", "N")]
    public void A_point_a_dash_of_another_script_and_a_single_letter_join_and_separate(string name, string words) =>
        NameFolding.Words(name).Should().BeEquivalentTo(words.Split(' '));

    [Theory]
    [InlineData("Nunez Jose", "José Núñez Pérez")]
    [InlineData("perez", "José Núñez Pérez")]
    [InlineData("obrien", "Conan O’Brien")]
    [InlineData("O`brien", "Conan O Brien")]
    [InlineData("brien", "Conan O’Brien")]
    [InlineData("anne marie", "Anne-Marie Duval")]
    [InlineData("annemarie", "Anne‑Marie Duval")]
    [InlineData("duval anne", "Anne-Marie Duval")]
    [InlineData("lukasz", "Łukasz")]
    [InlineData("soren", "Søren")]
    [InlineData("gross", "Groß")]
    [InlineData("GROSS", "Groẞ")]
    [InlineData("ｋｉｍ", "Kim")]
    [InlineData("ma\u00ADria", "Mar\u200Bia")]
    public void Every_word_that_is_sought_begins_a_word_of_the_name(string sought, string name) => NameFolding.Sought(sought).Should().NotBeEmpty().And
        .OnlyContain(word => NameFolding.Words(name).Any(one => one.StartsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void Whole_names_are_equal_in_any_order_and_spelling()
    {
        NameFolding.Key("José Núñez").Should().Be(NameFolding.Key("NUNEZ, Jose")).And.Be("JOSE NUNEZ");
        NameFolding.Key("Anne-Marie O’Brien").Should().Be(NameFolding.Key("O'brien Anne‐Marie"));
        NameFolding.Key("\u200B").Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B\u2800\u3164 ")]
    [InlineData("'- ,")]
    public void A_text_without_a_visible_letter_has_no_words(string name) => NameFolding.Words(name).Should().BeEmpty();

    [Fact]
    public void A_word_is_there_once_and_no_longer_than_the_greatest_length()
    {
        NameFolding.Words("Li li LI").Should().Equal("LI");
        NameFolding.Words(new string('x', 100)).Should().Equal(new string('X', NameFolding.WordMaxLength));
    }

    [Theory]
    [InlineData("a\uD800b")]
    [InlineData("a\uFFFEb")]
    public void Text_that_cannot_be_decomposed_is_folded_without_that(string name) => NameFolding.Words(name).Should().NotBeEmpty();
}
