using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Customers.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

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
    public void An_address_is_taken_as_stated() =>
        Address.From(new() { Country = "LT", City = "Vilnius" }, Judging()).City.Should().Be("Vilnius");

    [Fact]
    public void An_address_without_country_is_refused_as_ADR02() =>
        AssertRefused<InvalidInput>(AddressErrors.Country, () => Address.From(new() { City = "Vilnius" }, Judging()));

    [Theory]
    [InlineData(nameof(AmlyzeForms.Regular), EntityType.Individual, false)]
    [InlineData(nameof(AmlyzeForms.Regular), EntityType.Organization, true)]
    [InlineData(nameof(AmlyzeForms.Lead), EntityType.Individual, true)]
    [InlineData(nameof(AmlyzeForms.Simplified), EntityType.Individual, true)]
    public void The_one_line_address_is_optional_for_regular_individuals_only(string form, EntityType type, bool mandatory)
    {
        var act = () => Address.From(new() { Country = "LT" }, new(CustomerDraftBuilder.Form(form), type, Seed.Classifiers));

        if (mandatory)
        {
            AssertRefused<InvalidInput>(AddressErrors.AddressDetailsMissing, () => act());
        }
        else
        {
            act.Should().NotThrow();
        }
    }

    [Fact]
    public void A_document_is_taken_as_stated() => Document.From(Passport, Judging()).DocumentNumber.Should().Be("P1");

    [Fact]
    public void A_document_without_number_is_refused_as_DOC03() =>
        AssertRefused<InvalidInput>(DocumentErrors.DocumentNumberMissing, () => Document.From(Passport with { DocumentNumber = null }, Judging()));

    [Fact]
    public void A_document_of_nothing_is_refused_with_every_defect() => FluentActions.Invoking(() => Document.From(new(), Judging()))
        .Should().Throw<InvalidInput>().Which.Findings.Select(found => found.Code).Should().Equal("DOC01", "DOC02", "DOC03", "DOC04", "DOC06", "DOC05");

    [Theory]
    [InlineData(null, false)]
    [InlineData("2024-05-01", false)]
    [InlineData("2024-04-30", true)]
    public void A_document_is_valid_to_the_end_of_its_last_day(string? expiry, bool expired) =>
        Document.From(Passport with { DocumentExpiryDate = expiry is null ? null : DateOnly.Parse(expiry, null) }, Judging()).IsExpired(Day).Should().Be(expired);

    [Fact]
    public void A_related_entity_keeps_no_field_of_the_other_type()
    {
        var person = RelatedEntity.From(
            new() { EntityType = EntityType.Individual, RelationType = "OWNER", FirstName = "Ana", LastName = "Rosa", Title = "Dr" }, Judging(EntityType.Organization));

        (person.Name, person.Title).Should().Be(("Ana Rosa", null));
    }

    [Fact]
    public void A_related_entity_without_relation_is_refused_as_RE01() => AssertRefused<InvalidInput>(
        RelatedEntityErrors.RelationTypeMissing, () => RelatedEntity.From(new() { EntityType = EntityType.Organization, Title = "UAB Roxy" }, Judging()));

    [Fact]
    public void A_related_entity_is_refused_for_its_parts_too() => AssertRefused<InvalidInput>(
        AddressErrors.Country,
        () => RelatedEntity.From(new() { EntityType = EntityType.Organization, RelationType = "HOST", Title = "UAB Roxy", Addresses = [new()] }, Judging()));
}
