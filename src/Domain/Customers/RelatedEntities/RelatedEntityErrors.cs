using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>Rejections of a related entity and the steps into its parts (errors.json; RE04, RE07 and RE09 are ours).</summary>
public static class RelatedEntityErrors
{
    /// <summary>Into one of the entity's contacts; contacts and addresses share one published number.</summary>
    public static readonly PathSegment Contact = new("RE06", "Problem with Contact (index: {0} ).", "listContact");

    /// <summary>Into one of the entity's addresses.</summary>
    public static readonly PathSegment Address = new("RE06", "Problem with Address (index: {0} ).", "listAddress");

    /// <summary>Into one of the entity's documents.</summary>
    public static readonly PathSegment Document = new("RE08", "Problem with BusinessEntityDocuments (index: {0} ).", "listBusinessEntityDocument");

    /// <summary>The relation is missing.</summary>
    public static readonly Rule RelationTypeMissing = new("RE01", "Relation type is mandatory");

    /// <summary>The relation is in no classifier.</summary>
    public static readonly Rule RelationTypeUnknown = new("RE01", "Relation type is not a known code");

    /// <summary>The entity type is missing.</summary>
    public static readonly Rule EntityTypeMissing = new("RE02", "EntityType is mandatory");

    /// <summary>The entity type is outside the set.</summary>
    public static readonly Rule EntityTypeInvalid = Rule.Unpublished("RE02", "EntityType is invalid");

    /// <summary>The country is in no classifier.</summary>
    public static readonly Rule CountryUnknown = new("RE03", "Country is not a known code");

    /// <summary>The country of birth or registration is in no classifier.</summary>
    public static readonly Rule OriginUnknown = Rule.Unpublished("RE04", "{0} is invalid");

    /// <summary>The legal form is in no classifier.</summary>
    public static readonly Rule LegalFormUnknown = new("RE05", "LegalForm is not a known code");

    /// <summary>A name is missing.</summary>
    public static readonly Rule NameMissing = Rule.Unpublished("RE07", "{0} is mandatory");

    /// <summary>A name cannot be read or is too long.</summary>
    public static readonly Rule NameInvalid = Rule.Unpublished("RE07", "{0} is invalid");

    /// <summary>Another value cannot be read or is too long.</summary>
    public static readonly Rule Invalid = Rule.Unpublished("RE09", "{0} is invalid");
}
