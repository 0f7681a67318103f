using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>
/// A validated party related to a customer, e.g. an owner or a director (<see cref="RelatedEntityRules"/>). It has no field of the other entity type.
/// </summary>
public sealed record RelatedEntity : RelatedEntityData
{
    private RelatedEntity(RelatedEntityDraft draft) : base(draft) =>
        (Addresses, Documents) = (draft.Addresses.Each(Address.FromChecked), draft.Documents.Each(Document.FromChecked));

    /// <summary>The addresses.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Address>? Addresses { get; }

    /// <summary>The documents.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Document>? Documents { get; }

    /// <summary>The display name: first and last name of a person, title of an organisation.</summary>
    [JsonIgnore]
    public string Name => EntityType == Common.EntityType.Organization ? Title! : $"{FirstName} {LastName}";

    /// <summary>Creates the entity from the draft of a customer that was validated as a whole.</summary>
    internal static RelatedEntity FromChecked(RelatedEntityDraft draft) => new(draft.WithoutForeignFields());
}
