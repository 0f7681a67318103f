using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Amlyze;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

/// <summary>The parts of a customer, which the customer's methods create after the whole draft was validated.</summary>
public class PartTests
{
    private static readonly DocumentDraft Passport = new()
    {
        EntityType = EntityType.Individual,
        IdentityDocumentType = IdentityDocumentType.Passport,
        DocumentNumber = "P1",
        DocumentIssueDate = Day,
        DocumentIssueCountry = "LT",
        DocumentIssueAuthority = "MIA",
    };

    [Fact]
    public void An_address_is_stored_as_sent() =>
        Stored(new AddressDraft { Country = "LT", City = "Vilnius" }).City.Should().Be("Vilnius");

    [Fact]
    public void An_address_without_country_is_rejected_as_ADR02() =>
        AssertRejected<InvalidInput>(AddressErrors.Country, () => Stored(new AddressDraft { City = "Vilnius" }));

    [Theory]
    [InlineData(nameof(AmlyzeForms.Regular), EntityType.Individual, false)]
    [InlineData(nameof(AmlyzeForms.Regular), EntityType.Organization, true)]
    [InlineData(nameof(AmlyzeForms.Lead), EntityType.Individual, true)]
    [InlineData(nameof(AmlyzeForms.Simplified), EntityType.Individual, true)]
    public void The_one_line_address_is_optional_for_regular_individuals_only(string form, EntityType type, bool mandatory)
    {
        var draft = form == nameof(AmlyzeForms.Lead) ? Lead() : form == nameof(AmlyzeForms.Simplified) ? Simplified() : type == EntityType.Organization ? Organization() : Individual();
        var act = () => With(draft, new() { Addresses = [new() { Country = "LT" }] });

        if (mandatory)
        {
            AssertRejected<InvalidInput>(AddressErrors.AddressDetailsMissing, () => act());
        }
        else
        {
            act.Should().NotThrow();
        }
    }

    [Fact]
    public void A_document_is_stored_as_sent() => Stored(Passport).DocumentNumber.Should().Be("P1");

    [Fact]
    public void A_document_without_number_is_rejected_as_DOC03() =>
        AssertRejected<InvalidInput>(DocumentErrors.DocumentNumberMissing, () => Stored(Passport with { DocumentNumber = null }));

    [Fact]
    public void An_empty_document_is_rejected_with_every_defect() => FluentActions.Invoking(() => Stored(new DocumentDraft()))
        .Should().Throw<InvalidInput>().Which.Findings.Select(found => found.Rule.Code).Should().Equal("DOC01", "DOC02", "DOC03", "DOC04", "DOC06", "DOC05");

    [Fact]
    public void A_related_entity_has_no_field_of_the_other_type()
    {
        var person = Stored(new RelatedEntityDraft { EntityType = EntityType.Individual, RelationType = "OWNER", FirstName = "Ana", LastName = "Rosa", Title = "Dr" });

        (person.Name, person.Title).Should().Be(("Ana Rosa", null));
    }

    [Fact]
    public void A_related_entity_without_relation_is_rejected_as_RE01() => AssertRejected<InvalidInput>(
        RelatedEntityErrors.RelationTypeMissing, () => Stored(new RelatedEntityDraft { EntityType = EntityType.Organization, Title = "UAB Roxy" }));

    [Fact]
    public void A_related_entity_is_rejected_for_its_parts_too() => AssertRejected<InvalidInput>(
        AddressErrors.Country,
        () => Stored(new RelatedEntityDraft { EntityType = EntityType.Organization, RelationType = "HOST", Title = "UAB Roxy", Addresses = [new() { AddressDetails = "Roxy St 1" }] }));

    private static Address Stored(AddressDraft address) => With(Individual(), new() { Addresses = [address] }).Profile.Addresses!.Single();

    private static Document Stored(DocumentDraft document) => With(Individual(), new() { Documents = [document] }).Profile.Documents!.Single();

    private static RelatedEntity Stored(RelatedEntityDraft party) => With(Organization(), new() { RelatedEntities = [party] }).Profile.RelatedEntities!.Single();

    private static Customer With(CustomerDraft draft, CustomerProfileDraft parts) => (draft with
    {
        Profile = draft.Profile with { Addresses = parts.Addresses, Documents = parts.Documents, RelatedEntities = parts.RelatedEntities },
    }).Registered();
}
