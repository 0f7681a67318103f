using FluentValidation;
using Onboarding.Application.ReferenceData.AddClassifierCode;
using Onboarding.Application.ReferenceData.RenameClassifierCode;
using Onboarding.Application.ReferenceData.RetireClassifierCode;

namespace Onboarding.UnitTests.ReferenceData;

public class ClassifierCommandTests
{
    [Theory]
    [InlineData("LT", null)]
    [InlineData("LT", "Lithuania")]
    [InlineData("LT", " ", "invalid_name")]
    [InlineData("LT ", null, "invalid_code")]
    [InlineData("XKX", null, "invalid_code")]
    [InlineData("lt", null, "invalid_code")]
    [InlineData("XKX", " ", "invalid_code", "invalid_name")]
    [InlineData(null, "", "invalid_code", "invalid_name")]
    public void Adding_reports_every_defect(string? code, string? name, params string[] codes) =>
        Codes(new AddClassifierCodeValidator(), new AddClassifierCode("country", code, name)).Should().Equal(codes);

    [Fact]
    public void Only_codes_of_countries_must_have_two_letters()
    {
        Codes(new AddClassifierCodeValidator(), new AddClassifierCode("currency", "XKX", null)).Should().BeEmpty();
        Codes(new AddClassifierCodeValidator(), new AddClassifierCode("unknown", "XKX", null)).Should().BeEmpty("an unknown classifier is not found");
    }

    [Theory]
    [InlineData("Lithuania")]
    [InlineData(null, "invalid_name")]
    [InlineData("", "invalid_name")]
    public void Renaming_requires_a_name(string? name, params string[] codes) =>
        Codes(new RenameClassifierCodeValidator(), new RenameClassifierCode("country", "LT", name)).Should().Equal(codes);

    [Fact]
    public void The_audit_trail_finds_a_command_under_classifier_and_code()
    {
        new AddClassifierCode("country", "LT", null).Reference.Should().Be("country/LT");
        new RenameClassifierCode("country", "LT", "Lithuania").Reference.Should().Be("country/LT");
        new RetireClassifierCode("country", "LT").Reference.Should().Be("country/LT");
        new AddClassifierCode("country", null, null).Reference.Should().Be("country/");
    }

    [Fact]
    public void A_long_reference_is_truncated_but_never_within_a_character()
    {
        new RetireClassifierCode("country", new string('x', 300)).Reference.Should().HaveLength(256);
        new RetireClassifierCode("country", new string('x', 247) + "𠮷𠮷").Reference.Should().Be("country/" + new string('x', 247));
        new RetireClassifierCode("country", new string('x', 246) + "𠮷𠮷").Reference.Should().Be("country/" + new string('x', 246) + "𠮷");
    }

    private static IEnumerable<string> Codes<T>(IValidator<T> validator, T command) => validator.Validate(command).Errors.Select(error => error.ErrorCode);
}
