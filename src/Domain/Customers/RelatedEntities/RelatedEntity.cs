using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>
/// Somebody related to a customer: an owner, a director, a host. It exists only if <see cref="RelatedEntityRules"/> hold for it,
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

    /// <summary>The party as stated, or <see cref="InvalidInput"/> with every defect (RE01 to RE09 and those of its parts).</summary>
    public static RelatedEntity From(RelatedEntityDraft draft, Judging judging)
    {
        var walk = new Walk([]);
        RelatedEntityRules.Check(draft, judging, walk);
        InvalidInput.ThrowIfAny(walk.Findings);
        return Checked(draft);
    }

    /// <summary>The party inside a customer whose rules have passed over it.</summary>
    internal static RelatedEntity Checked(RelatedEntityDraft draft) => new(draft.WithoutForeignFields());
}
