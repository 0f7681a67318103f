using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Dialects.Enfuce;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Enfuce;

/// <summary>The mapping between request bodies, the customer model and responses.</summary>
public sealed class EnfuceMappingTests
{
    private static readonly CustomerForm Other = new("other", new("other"))
    {
        Fields = FrozenSet.ToFrozenSet(["firstName", "lastName", "citizenshipCountry", "secondCitizenshipCountry", "birthCountry", "nationalCode"]),
    };

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_draft_has_the_common_data_in_the_common_fields()
    {
        var draft = EnfuceTestData.Create(EnfuceTestData.Private().With("middleName", "Juha").With("dateOfBirth", "1935-01-08").With("nationality", new JsonArray("ROM", "FIN")).With("birthCountry", "QZZ"));

        var profile = draft.Profile;
        (draft.ExternalId, draft.EntityType, draft.Requester, draft.Status, draft.RiskLevel).Should().Be(("A-1", EntityType.Individual, "issuer", null, null));
        (profile.FirstName, profile.MiddleName, profile.LastName, profile.NationalCode, profile.BirthDate, profile.CitizenshipCountry, profile.BirthCountry)
            .Should().Be(("Matti", "Juha", "Korhonen", "1", new DateOnly(1935, 1, 8), "RO", "XK"));
        (profile.Email, profile.Phone, profile.StatedCountry, profile.FullName).Should().Be((null, null, null, null));
        EnfuceTestData.Create(EnfuceTestData.Corporate(), EnfuceTestData.Context(EntityType.Organization)).Profile.Title.Should().Be("Oy");
    }

    [Fact]
    public void A_new_customer_is_active_without_a_level_under_all_its_names()
    {
        var customer = Register(EnfuceTestData.Private().With("middleName", "Juha").With("riskScore", "High"));

        (customer.Status, customer.RiskLevel, customer.SourceOfRiskLevel, customer.Category, customer.ExternalId).Should().Be((CustomerStatus.Active, null, null, "", "A-1"));
        customer.Name.Should().Be("Matti Juha Korhonen");
        customer.EmailKey.Should().BeNull();
    }

    [Fact]
    public void The_display_name_omits_middle_names_that_make_it_too_long()
    {
        var longest = new string('x', 255);
        Register(EnfuceTestData.Private().With("firstName", longest).With("middleName", "y").With("lastName", longest)).Name.Should().Be($"{longest} y {longest}");
        Register(EnfuceTestData.Private().With("firstName", longest).With("middleName", "yyy").With("lastName", longest)).Name.Should().Be($"{longest} {longest}");
        Register(EnfuceTestData.Private().With("middleName", " ")).Name.Should().Be("Matti Korhonen");
    }

    [Fact]
    public void Values_are_returned_as_they_were_sent()
    {
        var body = EnfuceTestData.Private().With("middleName", " ").With("salutation", "").With("dateOfBirth", "1935-01-08").With("nationality", new JsonArray("ROM", "QZZ", "ROM"))
            .With("birthCountry", "ROM").With("deceasedDate", "2020-01-01").With("email", "no address").With("phoneNumber", "+35821010001").With("mobileNumber", "+358401234567")
            .With("screening", new JsonObject { ["status"] = false }).With("riskScore", "Pep")
            .With("address", new JsonObject { ["address1"] = " x ", ["address2"] = "", ["address3"] = "\u200B\"\\", ["address4"] = "\u2028", ["city"] = "Åbo", ["country"] = "QZZ", ["region"] = "\U0001F600", ["zipCode"] = "00100" })
            .With("temporaryAddress", new JsonObject { ["city"] = "Turku" })
            .With("additionalValues", new JsonArray(new JsonObject { ["key"] = "k", ["value"] = "" }, new JsonObject { ["key"] = "k" }));

        var shown = Show(Register(body));

        foreach (var (name, value) in body)
        {
            JsonNode.DeepEquals(shown[name], value).Should().BeTrue("{0}: {1}", name, shown);
        }

        shown.Select(member => member.Key).Should().BeEquivalentTo(body.Select(member => member.Key).Concat(["id", "role"]));
        (shown["id"]!.GetValue<long>(), shown["role"]!.GetValue<string>()).Should().Be((7, "PRIVATE"));
    }

    [Fact]
    public void A_number_as_postal_code_becomes_the_text_of_its_digits()
    {
        Register(EnfuceTestData.Private().With("address", new JsonObject { ["zipCode"] = 22100 })).Profile.Enfuce()!.Address!.ZipCode.Should().Be("22100");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("address", new JsonObject { ["address1"] = "x", ["zipCode"] = -1 })).Should().Equal("address.zipCode invalid");
        EnfuceTestData.Rejected(EnfuceTestData.Private().With("address", new JsonObject { ["address1"] = "x", ["zipCode"] = 1.5 })).Should().Equal("address.zipCode invalid");
    }

    [Fact]
    public void The_temporary_address_takes_precedence_over_the_own_one()
    {
        var section = Register(EnfuceTestData.Private().With("temporaryAddress", new JsonObject { ["city"] = "Turku" })).Profile.Enfuce()!;
        section.AddressInUse.Should().Be(section.TemporaryAddress).And.NotBe(section.Address);
        (section with { TemporaryAddress = null }).AddressInUse.Should().Be(section.Address);
        EnfuceTestData.Create(EnfuceTestData.Private().With("temporaryAddress", new JsonObject())).Profile.Enfuce()!.TemporaryAddress.Should().BeNull();
    }

    [Fact]
    public void A_change_keeps_fields_that_are_not_sent_clears_null_fields_and_replaces_whole_objects()
    {
        var customer = Register(EnfuceTestData.Private().With("email", "a").With("salutation", "Mr").With("nationality", new JsonArray("FIN", "SWE")).With("birthCountry", "FIN"));

        Change(customer, """{"email":null,"address":{"city":"Turku"},"nationality":null,"birthCountry":null,"firstName":"Maija","unknown":1}""");

        var shown = Show(customer);
        shown.ContainsKey("email").Should().BeFalse();
        (customer.Profile.CitizenshipCountry, customer.Profile.BirthCountry, customer.Name).Should().Be((null, null, "Maija Korhonen"));
        shown["address"]!.ToJsonString().Should().Be("""{"city":"Turku"}""");
        (shown["salutation"]!.GetValue<string>(), shown["locale"]!.GetValue<string>(), customer.Version).Should().Be(("Mr", "fi_FI", 2));
    }

    [Theory]
    [InlineData("""{"firstName":null}""", "firstName")]
    [InlineData("""{"customerNumber":null}""", "customerNumber")]
    [InlineData("""{"locale":null}""", "locale")]
    [InlineData("""{"address":null}""", "address")]
    [InlineData("""{"regNo":" "}""", "regNo")]
    public void A_change_cannot_clear_a_mandatory_field(string change, string field)
    {
        var act = () => Change(Register(EnfuceTestData.Private()), change);
        act.Should().Throw<InvalidInput>().Which.Findings.Select(EnfuceFields.Of).Should().ContainSingle().Which.Should().Match<EnfuceError>(error => error.Field == field && error.Code == "required");
    }

    [Fact]
    public void A_change_of_the_other_role_is_rejected_only_for_the_role()
    {
        var act = () => Change(Register(EnfuceTestData.Private()), """{"name":5}""", EntityType.Organization);
        act.Should().Throw<InvalidInput>().Which.Findings.Select(EnfuceFields.Of).Should().ContainSingle().Which.Field.Should().Be("role");
    }

    [Theory]
    [InlineData("""{"regNo":5}""", "regNo invalid")]
    [InlineData("""{"regNo":"2222222222222222222222222222222222222222222222222222222222222222X"}""", "regNo invalid")]
    [InlineData("""{"lastName":null}""", "lastName required")]
    [InlineData("""{"locale":null}""", "locale required")]
    [InlineData("""{"address":{}}""", "address required")]
    [InlineData("""{"deceasedDate":"1980-01-01"}""", "deceasedDate invalid")]
    [InlineData("""{"salutation":"Mr"}""")]
    public void A_change_is_validated_for_its_own_values_and_not_for_those_of_another_dialect(string change, params string[] errors)
    {
        var made = Registered(new CustomerProfileDraft { FirstName = "Ieva", NationalCode = new string('1', 65), BirthDate = new(1990, 1, 1) }.With(new EnfuceSection { DeceasedDate = new(1985, 1, 1) }));

        var act = () => Change(made, change);

        if (errors.Length == 0)
        {
            act.Should().NotThrow();
        }
        else
        {
            act.Should().Throw<InvalidInput>().Which.Findings.Select(EnfuceFields.Of).Select(error => $"{error.Field} {error.Code}").Should().Equal(errors);
        }

        made.Profile.NationalCode.Should().HaveLength(65);
    }

    [Fact]
    public void In_sponsored_accounts_an_address_that_is_sent_must_have_all_mandatory_fields()
    {
        var customer = Register(EnfuceTestData.Private());
        var act = () => customer.Patch(
            EnfuceForms.Sponsored, EnfuceReader.Change(EnfuceTestData.Body(JsonNode.Parse("""{"address":{"address1":"x"}}""")!, EnfuceTestData.Context(isSponsored: true)), EnfuceTestData.Context(isSponsored: true)), "x", Seed.Classifiers, Now);
        act.Should().Throw<InvalidInput>().Which.Findings.Select(EnfuceFields.Of).Select(error => error.Field).Should().Equal("address.city", "address.country", "address.zipCode");
    }

    [Theory]
    [InlineData("""{"middleName":"Juha"}""", "Alex Smith")]
    [InlineData("""{"firstName":"Alex"}""", "Alex Smith")]
    [InlineData("""{"firstName":"Alex","lastName":"Smythe"}""", "Alex Smythe")]
    public void A_full_name_applies_until_its_parts_are_known(string change, string name)
    {
        var customer = Registered(new() { FullName = "Alex Smith" });
        Change(customer, change);
        customer.Name.Should().Be(name);
    }

    [Fact]
    public void A_change_of_one_property_ignores_the_others()
    {
        var customer = Register(EnfuceTestData.Private());
        customer.Patch(EnfuceForms.Customer, EnfuceReader.Change(EnfuceTestData.Body(new JsonObject { ["email"] = "a", ["firstName"] = 5 }, EnfuceTestData.Context(), "email"), EnfuceTestData.Context()), "x", Seed.Classifiers, Now);
        (customer.Profile.FirstName, customer.Profile.Enfuce()!.Email).Should().Be(("Matti", "a"));
    }

    [Fact]
    public void A_new_customer_number_replaces_the_old_one()
    {
        var customer = Register(EnfuceTestData.Private());
        Change(customer, """{"customerNumber":"B-1"}""");
        customer.ExternalId.Should().Be("B-1");
    }

    [Fact]
    public void Values_that_another_dialect_changed_are_shown()
    {
        var customer = Register(EnfuceTestData.Private().With("nationality", new JsonArray("FIN", "SWE")).With("birthCountry", "ROM").With("middleName", "Juha"));
        var known = new CustomerProfileDraft(customer.Profile);
        var amlyze = known with { FirstName = "Vardenis", CitizenshipCountry = "XK", SecondCitizenshipCountry = "LT", BirthCountry = "LT", NationalCode = "2", MiddleName = null, Extensions = null };

        Show(known.ReplacedBy(amlyze, Other)).ToJsonString().Should()
            .Contain("\"firstName\":\"Vardenis\"").And.Contain("\"nationality\":[\"QZZ\",\"LTU\"]").And.Contain("\"birthCountry\":\"LTU\"").And.Contain("\"regNo\":\"2\"")
            .And.Contain("\"middleName\":\"Juha\"").And.Contain("\"locale\":\"fi_FI\"");
        Show(known.ReplacedBy(amlyze with { CitizenshipCountry = "FI", BirthCountry = "RO" }, Other)).ToJsonString().Should()
            .Contain("\"nationality\":[\"FIN\",\"SWE\"]").And.Contain("\"birthCountry\":\"ROM\"");
    }

    [Fact]
    public void Customers_of_other_dialects_are_shown_with_their_known_data()
    {
        var customer = Register(EnfuceTestData.Private());
        Show(new CustomerProfileDraft { FullName = "Alex Smith", Email = "a@b.co", Phone = "+15551234567", StatedCountry = "US" }, new OtherExtension())
            .ToJsonString().Should().Be("""{"customerNumber":"A-1","id":7,"role":"PRIVATE","email":"a@b.co","address":{"address1":"Main 5","country":"USA","zipCode":"1"}}""");
        Show(new CustomerProfileDraft
        {
            FirstName = "Ieva",
            Contacts = [new() { ContactType = ContactType.MobilePhone, ContactDetails = "8 600" }, new() { ContactType = ContactType.FixedPhone, ContactDetails = "8 5" }, new() { ContactType = ContactType.Email, ContactDetails = "i@b.co" }],
            Addresses = [new AddressDraft { AddressDetails = "Gedimino 1", Country = "LT", Region = "V" }],
        }).ToJsonString().Should().Be(
            """{"customerNumber":"A-1","id":7,"role":"PRIVATE","firstName":"Ieva","email":"i@b.co","phoneNumber":"8 5","mobileNumber":"8 600","address":{"address1":"Gedimino 1","country":"LTU","region":"V"}}""");
    }

    private static Customer Register(JsonObject body) => Customer.Register(EnfuceTestData.Create(body), Seed.Classifiers, AccountId.Default, 7, Now);

    private static void Change(Customer customer, string json, EntityType role = EntityType.Individual) =>
        customer.Patch(EnfuceForms.Customer, EnfuceReader.Change(EnfuceTestData.Body(JsonNode.Parse(json)!, EnfuceTestData.Context(role)), EnfuceTestData.Context(role)), "x", Seed.Classifiers, Now);

    private static JsonObject Show(Customer customer, params ICustomerExtension[] extensions) =>
        JsonNode.Parse(Encoding.UTF8.GetString(EnfuceWriter.Read(CustomerView.Of(customer, Seed.Classifiers), new(extensions)).Body.Span))!.AsObject();

    // Shows a customer with this data, whatever its source.
    private static JsonObject Show(CustomerProfileDraft profile, params ICustomerExtension[] extensions) => Show(Registered(profile), extensions);

    private static Customer Registered(CustomerProfileDraft profile)
    {
        var other = Register(EnfuceTestData.Private());
        typeof(Customer).GetProperty(nameof(Customer.Profile))!.SetValue(other, CustomerProfile.FromStored(profile));
        return other;
    }

    /// <summary>An extension of another dialect with an address.</summary>
    private sealed class OtherExtension : ICustomerExtension
    {
        public DialectName Dialect => new("other");

        public Type DataType => typeof(AddressDraft);

        public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => throw new NotSupportedException();

        public AddressData AddressIn(CustomerData profile) => new AddressDraft { StreetAddress = "Main 5", Country = "US", ZipCode = "1" };
    }
}
