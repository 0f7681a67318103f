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

/// <summary>The stored document: what the aggregate holds, in the order and with the names it always had.</summary>
public class CustomerDocumentTests
{
    private static readonly CustomerProfileDraft Stated = new()
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
    public void It_has_the_members_in_the_order_of_the_contract_wherever_their_type_declares_them()
    {
        CustomerDocument.Write(CustomerProfile.Restored(Stated)).Should().Be(
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
    public void What_is_read_back_is_what_was_written_as_checked_parts()
    {
        var written = CustomerDocument.Write(CustomerProfile.Restored(Stated));

        var read = CustomerDocument.Read(written);

        CustomerDocument.Write(read).Should().Be(written);
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
    public void A_member_of_a_former_release_is_not_kept(string value) =>
        CustomerDocument.Write(CustomerDocument.Read($$"""{"firstName":"Ana","former":{{value}}}""")).Should().Be("""{"firstName":"Ana"}""");

    [Fact]
    public void The_extension_of_a_dialect_is_kept_whether_or_not_this_build_has_the_dialect()
    {
        CustomerDocument.Write(CustomerDocument.Read("""{"firstName":"Ana","former":1,"removed":{"a":1},"other":{"b":[2]}}"""))
            .Should().Be("""{"firstName":"Ana","removed":{"a":1},"other":{"b":[2]}}""");
    }

    // What is stored once is stored in some database for ever. A name never leaves this list.
    [Fact]
    public void A_member_that_ever_held_an_object_has_a_property_or_is_named_as_retired()
    {
        string[] ever = ["questionnaire"];
        string[] now = [.. typeof(CustomerProfile).GetProperties().Where(HoldsObject).Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name))];

        now.Should().BeSubsetOf(ever);
        ever.Should().BeSubsetOf(now.Concat(RetiredMembers.Names));
    }

    private static bool HoldsObject(System.Reflection.PropertyInfo member) =>
        member.PropertyType is { IsClass: true, Namespace: { } space } && space.StartsWith("Onboarding.", StringComparison.Ordinal)
        && member.GetMethod is { IsPublic: true, IsStatic: false };

    [Fact]
    public void Data_that_are_stated_again_are_the_same() =>
        CustomerDocument.Write(CustomerProfile.Restored(new CustomerProfileDraft(CustomerProfile.Restored(Stated)))).Should().Be(CustomerDocument.Write(CustomerProfile.Restored(Stated)));

    [Fact]
    public void Of_whom_nothing_is_known_nothing_is_stored() => CustomerDocument.Write(CustomerProfile.Empty).Should().Be("{}");

    [Fact]
    public void A_customer_holds_its_parts_itself()
    {
        var draft = CustomerDraftBuilder.Individual();

        var customer = (draft with { Profile = draft.Profile with { Addresses = [new() { Country = "LT", City = "Vilnius" }] } }).Registered();

        customer.Profile.Addresses.Should().ContainSingle().Which.City.Should().Be("Vilnius");
        customer.RelatedEntities.Should().BeEmpty();
    }
}
