using System.Text.Json.Nodes;

namespace Onboarding.UnitTests.Dialects.Enfuce;

/// <summary>Invisible text, line breaks and texts without a visible character in the fields of this dialect.</summary>
public sealed class EnfuceTextKindTests
{
    [Theory]
    [InlineData("regNo", "1\u200B2", "regNo invalid")]
    [InlineData("email", "a\u2060@example.org", "email invalid")]
    [InlineData("customerNumber", "A\u00AD1", "customerNumber invalid")]
    [InlineData("firstName", "Mat\u200Bti", null)]
    [InlineData("firstName", "Mat\nti", "firstName invalid")]
    [InlineData("firstName", "Mat\uFFFDti", "firstName invalid")]
    [InlineData("firstName", "\u200B\u3164", "firstName required")]
    [InlineData("middleName", "a\u0007", "middleName invalid")]
    [InlineData("salutation", "a\u0000b", "salutation invalid")]
    public void A_text_is_rejected_in_its_field(string field, string text, string? rejected) => EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, text))
        .Should().Equal(rejected is null ? [] : [rejected]);

    [Fact]
    public void A_name_with_an_invisible_character_is_kept_as_it_was_sent() =>
        EnfuceTestData.Create(EnfuceTestData.Private().With("lastName", JsonValue.Create("Kor\u200Bhonen"))).Profile.LastName.Should().Be("Kor\u200Bhonen");
}
