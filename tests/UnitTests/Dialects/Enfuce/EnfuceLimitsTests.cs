using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Enfuce.Profiles;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Enfuce;

/// <summary>The values that each field accepts and rejects.</summary>
public sealed class EnfuceLimitsTests
{
    private const string Emoji = "\U0001F600";

    public static TheoryData<string, int> Lengths => new()
    {
        { "firstName", 255 }, { "middleName", 255 }, { "lastName", 255 }, { "salutation", 32 }, { "email", 255 }, { "regNo", 64 },
    };

    [Theory, MemberData(nameof(Lengths))]
    public void A_text_of_a_person_has_its_limit(string field, int maxLength)
    {
        EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, new string('ä', maxLength))).Should().BeEmpty();
        EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, new string('ä', maxLength + 1))).Should().Equal($"{field} invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, 5)).Should().Equal($"{field} invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, new JsonArray())).Should().Equal($"{field} invalid");
    }

    [Theory]
    [InlineData("name", 255)]
    [InlineData("customerRepresentative", 64)]
    public void A_text_of_a_company_has_its_limit(string field, int maxLength)
    {
        var context = EnfuceTestData.Context(EntityType.Organization);
        EnfuceTestData.Rejected(EnfuceTestData.Corporate().With(field, new string('ä', maxLength)), context).Should().BeEmpty();
        EnfuceTestData.Rejected(EnfuceTestData.Corporate().With(field, new string('ä', maxLength + 1)), context).Should().Equal($"{field} invalid");
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("a-B-9", true)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", true)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("AB 12", false)]
    [InlineData("Ä1", false)]
    [InlineData("a_b", false)]
    [InlineData("a\n", false)]
    [InlineData("１", false)]
    public void A_customer_number_is_letters_digits_and_hyphens(string text, bool isAccepted) =>
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("customerNumber", text)).Should().Equal(isAccepted ? [] : ["customerNumber invalid"]);

    [Fact]
    public void The_maximum_length_of_a_customer_number_is_a_setting()
    {
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("customerNumber", new string('9', 64)), EnfuceTestData.Context(numberLength: 64)).Should().BeEmpty();
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("customerNumber", new string('9', 65)), EnfuceTestData.Context(numberLength: 64)).Should().Equal("customerNumber invalid");
    }

    [Fact]
    public void The_locales_are_the_published_ones_and_no_other()
    {
        var published = Repository.Contract("enfuce", "locales.json");
        string[] first = [.. published.GetProperty("base").EnumerateArray().Select(one => one.GetString()!)];
        string[] later = [.. first, .. published.GetProperty("added_later").EnumerateArray().Select(one => one.GetString()!)];

        EnfuceLocales.Of(140).Should().HaveCount(140).And.BeEquivalentTo(first);
        EnfuceLocales.Of(143).Should().HaveCount(143).And.BeEquivalentTo(later);
        foreach (var locale in later)
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With("locale", locale)).Should().Equal(first.Contains(locale) ? [] : ["locale invalid"]);
            EnfuceTestData.Rejected(EnfuceTestData.Private().With("locale", locale), EnfuceTestData.Context(locales: 143)).Should().BeEmpty();
            EnfuceTestData.Rejected(EnfuceTestData.Private().With("locale", locale.ToLowerInvariant())).Should().Equal("locale invalid");
            EnfuceTestData.Rejected(EnfuceTestData.Private().With("locale", locale.Replace('_', '-'))).Should().Equal("locale invalid");
        }
    }

    [Theory]
    [InlineData("+358401234567", true)]
    [InlineData("+1555", true)]
    [InlineData("00358401234567", false)]
    [InlineData("0401234567", false)]
    [InlineData("+0401234567", false)]
    [InlineData("+358 40 1234567", false)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+", false)]
    public void A_phone_number_is_international(string text, bool isAccepted)
    {
        foreach (var field in new[] { "phoneNumber", "mobileNumber" })
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, text)).Should().Equal(isAccepted ? [] : [$"{field} invalid"]);
        }
    }

    [Fact]
    public void A_nationality_is_alpha_3_or_QZZ_or_ROM()
    {
        foreach (var country in Countries.All)
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With("nationality", new JsonArray(country.Alpha3))).Should().Equal(country.Alpha2 == "XK" ? ["nationality invalid"] : []);
        }

        EnfuceTestData.Rejected(EnfuceTestData.Private().With("nationality", new JsonArray("QZZ", "ROM", "ROU", "FIN"))).Should().BeEmpty();
        foreach (var wrong in new JsonNode[] { "FIN", new JsonArray("FI"), new JsonArray("fin"), new JsonArray("FIN", "XXX"), new JsonArray(1), new JsonArray((JsonNode?)null), new JsonObject() })
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With("nationality", wrong)).Should().Equal("nationality invalid");
        }
    }

    [Theory]
    [InlineData("birthCountry")]
    [InlineData("address")]
    public void Other_countries_follow_the_same_rule(string field)
    {
        JsonNode Of(string code) => field == "address" ? new JsonObject { ["country"] = code } : code;
        var named = field == "address" ? "address.country" : field;
        foreach (var code in new[] { "FIN", "QZZ", "ROM", "ROU" })
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, Of(code))).Should().BeEmpty();
        }

        foreach (var code in new[] { "FI", "fin", "XKX", "Finland" })
        {
            EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, Of(code))).Should().Contain($"{named} invalid");
        }
    }

    [Theory]
    [InlineData("High", true)]
    [InlineData("Med", true)]
    [InlineData("Low", true)]
    [InlineData("Pep", true)]
    [InlineData("Medium", false)]
    [InlineData("high", false)]
    [InlineData("PEP", false)]
    public void A_risk_score_is_one_of_four(string text, bool isAccepted) =>
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("riskScore", text)).Should().Equal(isAccepted ? [] : ["riskScore invalid"]);

    [Theory]
    [InlineData("dateOfBirth", "2024-02-29", true)]
    [InlineData("dateOfBirth", "2023-02-29", false)]
    [InlineData("dateOfBirth", "1900-01-01", true)]
    [InlineData("dateOfBirth", "1899-12-31", false)]
    [InlineData("dateOfBirth", "2026-11-21", true)]
    [InlineData("dateOfBirth", "2026-11-22", false)]
    [InlineData("dateOfBirth", "24-02-29", false)]
    [InlineData("dateOfBirth", "2024-2-9", false)]
    [InlineData("dateOfBirth", "2024-02-29T00:00:00Z", false)]
    [InlineData("dateOfBirth", "29.02.2024", false)]
    [InlineData("dateOfBirth", " 2024-02-29", false)]
    [InlineData("deceasedDate", "2026-11-21", true)]
    [InlineData("deceasedDate", "2026-11-22", false)]
    public void A_date_is_not_in_the_future(string field, string text, bool isAccepted) =>
        EnfuceTestData.Rejected(EnfuceTestData.Private().With(field, text)).Should().Equal(isAccepted ? [] : [$"{field} invalid"]);

    [Fact]
    public void A_date_of_death_before_the_date_of_birth_is_rejected()
    {
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("dateOfBirth", "2000-01-02").With("deceasedDate", "2000-01-02")).Should().BeEmpty();
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("dateOfBirth", "2000-01-02").With("deceasedDate", "2000-01-01")).Should().Equal("deceasedDate invalid");
    }

    [Fact]
    public void A_company_has_dates_of_registration_and_bankruptcy()
    {
        var context = EnfuceTestData.Context(EntityType.Organization);
        EnfuceTestData.Rejected(EnfuceTestData.Corporate().With("bankruptcyDate", "2030-01-01").With("registration", new JsonObject { ["registrationDate"] = "2030-01-01" }), context).Should().BeEmpty();
        EnfuceTestData.Rejected(EnfuceTestData.Corporate().With("bankruptcyDate", "x").With("registration", new JsonObject { ["registrationDate"] = "x" }), context)
            .Should().BeEquivalentTo("bankruptcyDate invalid", "registration.registrationDate invalid");
    }

    [Fact]
    public void Objects_and_lists_of_another_type_are_rejected()
    {
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("screening", true)).Should().Equal("screening invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("screening", new JsonObject { ["status"] = "true" })).Should().Equal("screening.status invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("temporaryAddress", "x")).Should().Equal("temporaryAddress invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", "x")).Should().Equal("additionalValues invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", new JsonArray("x"))).Should().Equal("additionalValues invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", new JsonArray(new JsonObject()))).Should().Equal("additionalValues.key required");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", new JsonArray(new JsonObject { ["key"] = "k", ["value"] = 5 }))).Should().Equal("additionalValues.value invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", new JsonArray([.. Enumerable.Range(0, 10_001).Select(_ => new JsonObject { ["key"] = "k" })])))
            .Should().Equal("additionalValues invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("additionalValues", new JsonArray(new JsonObject { ["key"] = Emoji, ["value"] = null }))).Should().BeEmpty();
    }

    [Fact]
    public void All_missing_fields_are_reported_together_and_blank_text_counts_as_missing()
    {
        EnfuceTestData.Rejected(new JsonObject()).Should().BeEquivalentTo(
            "customerNumber required", "firstName required", "lastName required", "locale required", "regNo required", "address required");
        EnfuceTestData.Rejected(new JsonObject(), EnfuceTestData.Context(EntityType.Organization)).Should().BeEquivalentTo(
            "customerNumber required", "name required", "locale required", "regNo required", "address required");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("firstName", " ").With("regNo", "").With("address", new JsonObject())).Should().BeEquivalentTo(
            "firstName required", "regNo required", "address required");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("address", 5)).Should().Equal("address invalid");
    }

    [Fact]
    public void Sponsored_cards_have_more_mandatory_fields()
    {
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("address", new JsonObject { ["address2"] = "x" }), EnfuceTestData.Context(isSponsored: true)).Should().BeEquivalentTo(
            "dateOfBirth required", "nationality required", "riskScore required", "address.address1 required", "address.city required", "address.country required",
            "address.zipCode required");
        EnfuceTestData.Rejected(EnfuceTestData.Corporate(), EnfuceTestData.Context(EntityType.Organization, isSponsored: true)).Should().BeEquivalentTo(
            "riskScore required", "registration.authority required", "registration.registrationDate required", "address.city required", "address.country required",
            "address.zipCode required");
        EnfuceTestData.Rejected(new JsonObject(), EnfuceTestData.Context(isSponsored: true)).Should().BeEquivalentTo(
            "customerNumber required", "firstName required", "lastName required", "locale required", "regNo required", "address required", "dateOfBirth required",
            "nationality required", "riskScore required");
    }

    [Fact]
    public void A_temporary_address_has_no_mandatory_fields() =>
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("temporaryAddress", new JsonObject { ["city"] = "Turku" }), EnfuceTestData.Context(isSponsored: true))
            .Should().NotContain(one => one.StartsWith("temporaryAddress", StringComparison.Ordinal));

    [Fact]
    public void Fields_of_the_other_role_are_rejected()
    {
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("name", "Oy").With("registration", new JsonObject()).With("customerRepresentative", "x").With("bankruptcyDate", "x"))
            .Should().BeEquivalentTo("name not_allowed", "registration not_allowed", "customerRepresentative not_allowed", "bankruptcyDate not_allowed");
        EnfuceTestData.Rejected(
            EnfuceTestData.Corporate().With("firstName", "x").With("middleName", "x").With("lastName", "x").With("salutation", "x").With("dateOfBirth", "2000-01-01")
                .With("nationality", new JsonArray("FIN")).With("birthCountry", "FIN").With("deceasedDate", "2001-01-01"),
            EnfuceTestData.Context(EntityType.Organization)).Should().BeEquivalentTo(
            "firstName not_allowed", "middleName not_allowed", "lastName not_allowed", "salutation not_allowed", "dateOfBirth not_allowed", "nationality not_allowed",
            "birthCountry not_allowed", "deceasedDate not_allowed");
    }
}
