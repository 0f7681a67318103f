using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.UnitTests.Customers;

public class RelatedEntityDraftTests
{
    private static readonly RelatedEntityDraft Person = new() { EntityType = EntityType.Individual, FirstName = "Ana", LastName = "Rosa", BirthDate = new(1975, 9, 20), BirthCountry = "LT" };

    private static readonly RelatedEntityDraft Firm = new()
    {
        EntityType = EntityType.Organization,
        Title = "UAB Roxy",
        LegalForm = "LTD",
        RegistrationCountry = "LV",
        EstablishmentDate = new(2001, 2, 3),
    };

    /// <summary>An entity with one field of the other type, and the same entity without that field.</summary>
    public static TheoryData<RelatedEntityDraft, RelatedEntityDraft> Foreign =>
    [
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Person with { Title = "x" }, Person),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Person with { LegalForm = "x" }, Person),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Person with { RegistrationCountry = "x" }, Person),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Person with { EstablishmentDate = new(2001, 2, 3) }, Person),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Firm with { FirstName = "x" }, Firm),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Firm with { LastName = "x" }, Firm),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Firm with { BirthCountry = "x" }, Firm),
        new TheoryDataRow<RelatedEntityDraft, RelatedEntityDraft>(Firm with { BirthDate = new(1975, 9, 20) }, Firm),
    ];

    [Theory, MemberData(nameof(Foreign))]
    public void Each_field_of_the_other_type_is_removed(RelatedEntityDraft input, RelatedEntityDraft expected) => input.WithoutForeignFields().Should().Be(expected);

    [Fact]
    public void An_entity_without_foreign_fields_or_without_a_type_does_not_change()
    {
        var untyped = Person with { EntityType = null, Title = "x" };

        foreach (var input in new[] { Person, Firm, untyped })
        {
            input.WithoutForeignFields().Should().BeSameAs(input);
        }
    }
}
