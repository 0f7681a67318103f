using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>Rejections of a related entity, and the path segments of its parts (errors.json; RE04, RE07 and RE09 are proposed).</summary>
public static class RelatedEntityErrors
{
    /// <summary>The segment of a contact. Contacts and addresses share one published number.</summary>
    public static readonly PathSegment Contact = new("RE06", "Problem with Contact (index: {0} ).", "listContact");

    /// <summary>The segment of an address.</summary>
    public static readonly PathSegment Address = new("RE06", "Problem with Address (index: {0} ).", "listAddress");

    /// <summary>The segment of a document.</summary>
    public static readonly PathSegment Document = new("RE08", "Problem with BusinessEntityDocuments (index: {0} ).", "listBusinessEntityDocument");

    /// <summary>The type of relation is missing.</summary>
    public static readonly Rule RelationTypeMissing = new("RE01", "Relation type is mandatory");

    /// <summary>The type of relation is not in the classifier.</summary>
    public static readonly Rule RelationTypeUnknown = new("RE01", "Relation type is not a known code");

    /// <summary>The entity type is missing.</summary>
    public static readonly Rule EntityTypeMissing = new("RE02", "EntityType is mandatory");

    /// <summary>The entity type is not a member of the set.</summary>
    public static readonly Rule EntityTypeInvalid = Rule.Unpublished("RE02", "EntityType is invalid");

    /// <summary>The country is not in the classifier.</summary>
    public static readonly Rule CountryUnknown = new("RE03", "Country is not a known code");

    /// <summary>The country of birth or registration is not in the classifier.</summary>
    public static readonly Rule OriginUnknown = Rule.Unpublished("RE04", "{0} is invalid");

    /// <summary>The legal form is not in the classifier.</summary>
    public static readonly Rule LegalFormUnknown = new("RE05", "LegalForm is not a known code");

    /// <summary>A name is missing.</summary>
    public static readonly Rule NameMissing = Rule.Unpublished("RE07", "{0} is mandatory");

    /// <summary>A name cannot be read or is too long.</summary>
    public static readonly Rule NameInvalid = Rule.Unpublished("RE07", "{0} is invalid");

    /// <summary>Another value cannot be read or is too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("RE09", "{0} is invalid");
}
