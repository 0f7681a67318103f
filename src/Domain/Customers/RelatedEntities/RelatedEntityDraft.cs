using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The input of a party related to the customer, not validated yet.</summary>
public sealed record RelatedEntityDraft : RelatedEntityData
{
    /// <summary>Creates an empty draft.</summary>
    public RelatedEntityDraft() { }

    /// <summary>Creates a draft with the data of an existing entity.</summary>
    internal RelatedEntityDraft(RelatedEntity existing) : base(existing)
    {
        Addresses = existing.Addresses.Each(static one => new AddressDraft(one));
        Documents = existing.Documents.Each(static one => new DocumentDraft(one));
    }

    /// <summary>The addresses.</summary>
    public IReadOnlyList<AddressDraft>? Addresses { get; init; }

    /// <summary>The documents.</summary>
    public IReadOnlyList<DocumentDraft>? Documents { get; init; }

    /// <summary>
    /// Returns the draft without fields of the other entity type. Such fields are ignored, not rejected: errors.json has no code for them.
    /// </summary>
    public RelatedEntityDraft WithoutForeignFields() => EntityType switch
    {
        Common.EntityType.Individual when RegistrationCountry is not null
            || Title is not null
            || LegalForm is not null
            || EstablishmentDate is not null =>
            this with { RegistrationCountry = null, Title = null, LegalForm = null, EstablishmentDate = null },
        Common.EntityType.Organization when BirthCountry is not null || FirstName is not null || LastName is not null || BirthDate is not null =>
            this with { BirthCountry = null, FirstName = null, LastName = null, BirthDate = null },
        _ => this,
    };
}
