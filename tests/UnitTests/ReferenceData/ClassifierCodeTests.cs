using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.ReferenceData;

public class ClassifierCodeTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("LT")]
    [InlineData("a/b")]
    [InlineData("/")]
    [InlineData("100%2F")]
    [InlineData("two words")]
    [InlineData("山𠮷")]
    [InlineData("...")]
    [InlineData("a/.b/c..")]
    public void A_code_is_any_text_without_control_characters(string text) => ClassifierCode.IsCode(text).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" LT")]
    [InlineData("LT ")]
    [InlineData("LT\u00a0")]
    [InlineData("L\u0000T")]
    [InlineData("L\nT")]
    [InlineData("L\u0085T")]
    [InlineData(".")]
    [InlineData("a/..")]
    [InlineData("../a")]
    public void Any_other_text_is_not_a_code(string? text) => ClassifierCode.IsCode(text).Should().BeFalse();

    [Fact]
    public void A_lone_surrogate_is_neither_code_nor_name()
    {
        foreach (var text in new[] { "\ud800", "a\udc00b", "\udc00\ud800", "a\ud800" })
        {
            ClassifierCode.IsCode(text).Should().BeFalse();
            ClassifierCode.IsName(text).Should().BeFalse();
        }
    }

    [Fact]
    public void Codes_end_at_256_characters_and_names_at_512()
    {
        ClassifierCode.IsCode(new string('x', 256)).Should().BeTrue();
        ClassifierCode.IsCode(new string('x', 257)).Should().BeFalse();
        ClassifierCode.IsName(new string('x', 512)).Should().BeTrue();
        ClassifierCode.IsName(new string('x', 513)).Should().BeFalse();
    }

    [Theory]
    [InlineData(" Lithuania ", true)]
    [InlineData("../a", true)]
    [InlineData("", false)]
    [InlineData(" \u00a0", false)]
    [InlineData("a\tb", false)]
    [InlineData(null, false)]
    public void A_name_is_not_blank(string? text, bool fits) => ClassifierCode.IsName(text).Should().Be(fits);

    [Fact]
    public void The_name_of_a_code_without_a_name_is_the_code()
    {
        var code = ClassifierCode.Register(Classifier.LegalForm, "LTD", null, 7);

        (code.Classifier, code.Code, code.Name, code.RetiredAt, code.ChangedNumber).Should().Be((Classifier.LegalForm, "LTD", "LTD", null, 7L));
    }

    [Fact]
    public void An_invalid_code_with_an_invalid_name_is_rejected_with_both_reasons() =>
        ((Action)(() => ClassifierCode.Register(Classifier.LegalForm, "LTD ", "", 7))).Should().Throw<InvalidInput>()
            .Which.Findings.Select(finding => (finding.Code, finding.Path)).Should().Equal(("invalid_code", "/code"), ("invalid_name", "/name"));

    [Theory]
    [InlineData("XKX")]
    [InlineData("lt")]
    [InlineData("L")]
    [InlineData("ŁT")]
    public void A_country_that_is_not_two_capital_letters_is_rejected(string code) =>
        ((Action)(() => ClassifierCode.Register(Classifier.Country, code, null, 7))).Should().Throw<InvalidInput>()
            .Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(ClassifierErrors.InvalidCountryCode);

    [Fact]
    public void Retiring_a_retired_code_keeps_the_first_time()
    {
        var code = ClassifierCode.Register(Classifier.LegalForm, "LTD", null, 7);
        code.Retire(At, 8);
        code.Retire(At.AddDays(1), 9);

        (code.RetiredAt, code.ChangedNumber).Should().Be((At, 8L));
    }

    [Theory]
    [InlineData(null, "Limited")]
    [InlineData("Company", "Company")]
    public void A_retired_code_is_restored_with_its_old_name_unless_another_is_stated(string? name, string expected)
    {
        var code = ClassifierCode.Register(Classifier.LegalForm, "LTD", "Limited", 7);
        code.Retire(At, 8);
        code.Reinstate(name, 9);

        (code.RetiredAt, code.Name, code.ChangedNumber).Should().Be((null, expected, 9L));
    }

    [Fact]
    public void A_code_in_use_cannot_be_restored() =>
        ((Action)(() => ClassifierCode.Register(Classifier.LegalForm, "LTD", null, 7).Reinstate("Other", 8))).Should().Throw<RuleBroken>()
            .Which.Findings.Should().ContainSingle().Which.Code.Should().Be("code_exists");

    [Fact]
    public void A_code_is_renamed_also_when_retired()
    {
        var code = ClassifierCode.Register(Classifier.LegalForm, "LTD", null, 7);
        code.Retire(At, 8);
        code.Rename("Limited", 9);

        (code.Name, code.RetiredAt, code.ChangedNumber).Should().Be(("Limited", At, 9L));
        ((Action)(() => code.Rename(" ", 10))).Should().Throw<InvalidInput>().Which.Findings.Should().ContainSingle().Which.Code.Should().Be("invalid_name");
        code.Name.Should().Be("Limited");
    }

    [Fact]
    public void A_rename_to_the_same_name_is_no_change()
    {
        var code = ClassifierCode.Register(Classifier.LegalForm, "LTD", null, 7);
        code.Rename("LTD", 8);

        code.ChangedNumber.Should().Be(7);
    }

    [Fact]
    public void The_number_increases_also_if_another_clock_was_ahead()
    {
        var code = ClassifierCode.Register(Classifier.LegalForm, "LTD", null, 1_000);
        code.Rename("Limited", 5);

        code.ChangedNumber.Should().Be(1_001);
    }
}
