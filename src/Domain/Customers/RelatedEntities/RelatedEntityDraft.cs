using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>What a caller states about a party related to the customer; nothing is checked yet.</summary>
public sealed record RelatedEntityDraft : RelatedEntityData
{
    /// <summary>A party of which nothing is stated.</summary>
    public RelatedEntityDraft() { }

    /// <summary>A party as it is known, to be stated again.</summary>
    internal RelatedEntityDraft(RelatedEntity known) : base(known) =>
        (Addresses, Documents) = (known.Addresses.Each(static one => new AddressDraft(one)), known.Documents.Each(static one => new DocumentDraft(one)));

    /// <summary>Where it is.</summary>
    public IReadOnlyList<AddressDraft>? Addresses { get; init; }

    /// <summary>Its documents.</summary>
    public IReadOnlyList<DocumentDraft>? Documents { get; init; }

    /// <summary>The same without fields of the other entity type: those are ignored, not rejected (errors.json has no code for them).</summary>
    public RelatedEntityDraft WithoutForeignFields() => EntityType switch
    {
        Common.EntityType.Individual when RegistrationCountry is not null || Title is not null || LegalForm is not null || EstablishmentDate is not null =>
            this with { RegistrationCountry = null, Title = null, LegalForm = null, EstablishmentDate = null },
        Common.EntityType.Organization when BirthCountry is not null || FirstName is not null || LastName is not null || BirthDate is not null =>
            this with { BirthCountry = null, FirstName = null, LastName = null, BirthDate = null },
        _ => this,
    };
}
