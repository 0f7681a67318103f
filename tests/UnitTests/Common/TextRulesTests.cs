using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common;

public sealed class TextRulesTests
{
    public static TheoryData<string> Invisible =>
    [
        "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u3164", "\u2800", "\u202E", "\u2066", "\u061C", "\u115F", "\u1160", "\uFFA0", "\u034F", "\uFE0F", "\u180E",
        "\U000E0041", "\U000E0100", "\U0001D173",
    ];

    public static TheoryData<string> Rejected => ["\0", "\u0007", "\u001B", "\u007F", "\u0085", "\u009F", "\uFFFD", "\uFFFE", "\uFFFF", "\uFDD0", "\U0001FFFF", "\uD800", "\uDC00"];

    [Theory, MemberData(nameof(Invisible))]
    public void An_invisible_character_is_accepted_in_texts_ignored_in_names_and_rejected_in_identifiers(string letter)
    {
        (TextRules.IsText($"a{letter}b"), TextRules.IsLine($"a{letter}b"), TextRules.IsIdentifier($"a{letter}b")).Should().Be((true, true, false));
        (TextRules.IsBlank(letter), TextRules.IsBlank($" {letter} "), TextRules.IsBlank($"{letter}a")).Should().Be((true, true, false));
        NameFolding.Words($"Łu{letter}kasz").Should().Equal("LUKASZ");
        NameFolding.Words(letter).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Rejected))]
    public void A_control_character_the_trace_of_a_broken_text_and_what_is_no_character_are_rejected_everywhere(string letter) =>
        (TextRules.IsText($"a{letter}b"), TextRules.IsLine($"a{letter}b"), TextRules.IsIdentifier($"a{letter}b")).Should().Be((false, false, false));

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Tabs_and_line_breaks_are_accepted_in_texts_of_several_lines_only(string letter) =>
        (TextRules.IsText($"a{letter}b"), TextRules.IsLine($"a{letter}b"), TextRules.IsIdentifier($"a{letter}b"), TextRules.IsBlank(letter)).Should().Be((true, false, false, true));

    [Theory]
    [InlineData("Åbo 王小明 \U0001F600 أحمد")]
    [InlineData("e\u0301 a\u00A0b")]
    [InlineData("O’Brien <x> {{y}} ${z} \\ \"")]
    public void Any_other_text_is_accepted(string text) => (TextRules.IsLine(text), TextRules.IsIdentifier(text), TextRules.IsBlank(text)).Should().Be((true, true, false));

    [Fact]
    public void Names_of_users_are_compared_in_one_form()
    {
        TextRules.Normalize("Ime\u0301").Should().Be("Im\u00E9").And.Be(TextRules.Normalize("Im\u00E9"));
        TextRules.Normalize("plain").Should().Be("plain");
        TextRules.Normalize("\uD800").Should().Be("\uD800");
        PersonName.AreSame("Ime\u0301 ", "im\u00E9").Should().BeTrue();
    }
}
