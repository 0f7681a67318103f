using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>
/// A party related to a customer: an owner, a director, a host. It exists only if <see cref="RelatedEntityRules"/> hold for it,
/// and carries no field of the other entity type.
/// </summary>
public sealed record RelatedEntity : RelatedEntityData
{
    private RelatedEntity(RelatedEntityDraft draft) : base(draft) =>
        (Addresses, Documents) = (draft.Addresses.Each(Address.Checked), draft.Documents.Each(Document.Checked));

    /// <summary>Where it is.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Address>? Addresses { get; }

    /// <summary>Its documents.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Document>? Documents { get; }

    /// <summary>First and last name of a person, title of an organisation.</summary>
    [JsonIgnore]
    public string Name => EntityType == Common.EntityType.Organization ? Title! : $"{FirstName} {LastName}";

    /// <summary>The party inside a customer whose rules have passed over it.</summary>
    internal static RelatedEntity Checked(RelatedEntityDraft draft) => new(draft.WithoutForeignFields());
}
