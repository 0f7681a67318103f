using System.Text;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers;

/// <summary>The stored document: its members have the same order and names in every release.</summary>
public class CustomerDocumentTests
{
    private static readonly CustomerProfileDraft Draft = new()
    {
        BusinessUnit = "U",
        FirstName = "Ana",
        Contacts = [new() { ContactType = ContactType.Email, ContactDetails = "a@b.lt" }],
        Addresses = [new() { AddressType = "RESIDENCE", Country = "LT" }, new() { Country = "LV", UseForCorrespondence = true }],
        Documents = [new() { EntityType = EntityType.Individual, DocumentNumber = "P1", Origin = DocumentOrigin.Presented }],
        RelatedEntities =
        [
            new()
            {
                EntityType = EntityType.Organization,
                RelationType = "OWNER",
                ExtId = "r-1",
                Title = "UAB Roxy",
                Contacts = [new() { ContactDetails = "c" }],
                Addresses = [new() { Country = "EE" }],
                Documents = [new() { DocumentNumber = "D1" }],
                Countries = [new() { Country = "LT" }],
            },
        ],
        Email = "a@b.lt",
        StatedCountry = "LT",
        Questionnaire = new() { TaxCountries = [new() { Country = "LT" }] },
        Extensions = new Dictionary<string, JsonElement> { ["other"] = JsonElement.Parse("""{"a":1}""") },
    };

    [Fact]
    public void The_members_have_the_order_of_the_contract_in_whichever_type_they_are_declared()
    {
        Text(CustomerDocument.Write(CustomerProfile.FromStored(Draft))).Should().Be(
            """
            {"businessUnit":"U","firstName":"Ana","contacts":[{"contactType":"EMAIL","contactDetails":"a@b.lt"}],
            "addresses":[{"addressType":"RESIDENCE","country":"LT"},{"country":"LV","useForCorrespondence":true}],
            "documents":[{"entityType":"INDIVIDUAL","documentNumber":"P1","origin":"PRESENTED"}],
            "relatedEntities":[{"entityType":"ORGANIZATION","relationType":"OWNER","extId":"r-1","title":"UAB Roxy","contacts":[{"contactDetails":"c"}],
            "addresses":[{"country":"EE"}],"documents":[{"documentNumber":"D1"}],"countries":[{"country":"LT"}]}],
            "email":"a@b.lt","statedCountry":"LT","questionnaire":{"taxCountries":[{"country":"LT"}]},"other":{"a":1}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void A_written_document_is_read_as_the_same_validated_data()
    {
        var written = CustomerDocument.Write(CustomerProfile.FromStored(Draft));

        var read = CustomerDocument.Read(written);

        CustomerDocument.Write(read).Should().Equal(written);
        read.Addresses.Should().AllBeOfType<Address>().And.HaveCount(2);
        read.Documents.Should().AllBeOfType<Document>();
        read.RelatedEntities.Should().AllBeOfType<RelatedEntity>().Which.Single().Addresses.Should().AllBeOfType<Address>();
    }

    [Theory]
    [InlineData("\"Ana Rosa\"")]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[{\"a\":1}]")]
    public void A_member_of_a_former_release_is_dropped(string value) =>
        Text(CustomerDocument.Write(CustomerDocument.Read(Encoding.UTF8.GetBytes($$"""{"firstName":"Ana","former":{{value}}}""")))).Should().Be("""{"firstName":"Ana"}""");

    [Fact]
    public void The_extension_of_a_dialect_is_kept_whether_or_not_this_build_has_the_dialect()
    {
        Text(CustomerDocument.Write(CustomerDocument.Read("""{"firstName":"Ana","former":1,"removed":{"a":1},"other":{"b":[2]}}"""u8)))
            .Should().Be("""{"firstName":"Ana","removed":{"a":1},"other":{"b":[2]}}""");
    }

    // A member that was stored once is in some database permanently. A name is never removed from this list.
    [Fact]
    public void A_member_that_was_an_object_in_any_release_has_a_property_or_is_listed_as_retired()
    {
        string[] released = ["questionnaire", "verification"];
        string[] now = [.. typeof(CustomerProfile).GetProperties().Where(IsObject).Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name))];

        now.Should().BeSubsetOf(released);
        released.Should().BeSubsetOf(now.Concat(RetiredMembers.Names));
    }

    private static bool IsObject(System.Reflection.PropertyInfo member) =>
        member.PropertyType is { IsClass: true, Namespace: { } space } && space.StartsWith("Onboarding.", StringComparison.Ordinal)
        && member.GetMethod is { IsPublic: true, IsStatic: false };

    [Fact]
    public void A_draft_of_existing_data_has_the_same_data() =>
        CustomerDocument.Write(CustomerProfile.FromStored(new CustomerProfileDraft(CustomerProfile.FromStored(Draft)))).Should().Equal(CustomerDocument.Write(CustomerProfile.FromStored(Draft)));

    [Fact]
    public void A_profile_that_is_stored_is_serialised_once()
    {
        var profile = CustomerProfile.FromStored(Draft);
        var written = CustomerDocument.WriteStored(profile);

        CustomerDocument.Write(profile).Should().BeSameAs(written);
        CustomerDocument.Write(profile with { }).Should().Equal(written).And.NotBeSameAs(written);
        CustomerDocument.Write(CustomerProfile.FromStored(Draft with { FirstName = "Eva" })).Should().NotEqual(written);
    }

    [Fact]
    public void An_empty_profile_is_an_empty_object() => Text(CustomerDocument.Write(CustomerProfile.Empty)).Should().Be("{}");

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);

    [Fact]
    public void A_customer_has_its_own_lists_of_parts()
    {
        var draft = CustomerDraftBuilder.Individual();

        var customer = (draft with { Profile = draft.Profile with { Addresses = [new() { Country = "LT", City = "Vilnius" }] } }).Registered();

        customer.Profile.Addresses.Should().ContainSingle().Which.City.Should().Be("Vilnius");
        customer.RelatedEntities.Should().BeEmpty();
    }
}
