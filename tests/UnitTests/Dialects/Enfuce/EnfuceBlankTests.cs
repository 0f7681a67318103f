using System.Text.Json.Nodes;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Dialects.Enfuce;

/// <summary>Blank texts are stored in optional fields, with the same limit as other texts.</summary>
public sealed class EnfuceBlankTests
{
    [Theory]
    [InlineData("middleName", 255, EntityType.Individual)]
    [InlineData("email", 255, EntityType.Individual)]
    [InlineData("salutation", 32, EntityType.Individual)]
    [InlineData("customerRepresentative", 64, EntityType.Organization)]
    public void A_blank_text_has_the_limit_of_its_field(string field, int maxLength, EntityType role)
    {
        var body = role == EntityType.Individual ? EnfuceTestData.Private() : EnfuceTestData.Corporate();
        EnfuceTestData.Rejected(body.With(field, new string(' ', maxLength)), EnfuceTestData.Context(role)).Should().BeEmpty();
        EnfuceTestData.Rejected(body.With(field, new string(' ', maxLength + 1)), EnfuceTestData.Context(role)).Should().Equal($"{field} invalid");
    }

    [Fact]
    public void A_value_of_a_pair_may_be_blank_as_long_as_any_other()
    {
        JsonArray Pair(int length) => new(new JsonObject { ["key"] = "k", ["value"] = new string(' ', length) });
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", Pair(4_000))).Should().BeEmpty();
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", Pair(4_001))).Should().Equal("additionalValues.value invalid");
    }

    [Theory]
    [InlineData("address1")]
    [InlineData("address2")]
    [InlineData("address3")]
    [InlineData("address4")]
    [InlineData("city")]
    [InlineData("region")]
    [InlineData("zipCode")]
    public void A_part_of_an_address_has_at_most_255_characters_also_if_it_is_blank(string part)
    {
        foreach (var name in new[] { "address", "temporaryAddress" })
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With(name, new JsonObject { [part] = new string(' ', 255), ["address1"] = "x" })).Should().BeEmpty();
            EnfuceTestData.Rejected(EnfuceTestData.Private().With(name, new JsonObject { ["address1"] = "x", [part] = new string(' ', 256) })).Should().Equal($"{name}.{part} invalid");
            EnfuceTestData.Rejected(EnfuceTestData.Private().With(name, new JsonObject { ["address1"] = "x", [part] = new string('x', 256) })).Should().Equal($"{name}.{part} invalid");
        }
    }
}
