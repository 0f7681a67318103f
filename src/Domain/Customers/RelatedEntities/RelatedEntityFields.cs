using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The single fields of a related entity (fields.json, RelatedEntityApi). Fields of the other entity type are ignored.</summary>
public static class RelatedEntityFields
{
    /// <summary>All single fields.</summary>
    public static readonly FieldTable<RelatedEntityDraft> All = new(RelatedEntityErrors.Invalid)
    {
        Field.Value<RelatedEntityDraft>("entityType", e => e.EntityType.HasValue)
            .IfMissing(RelatedEntityErrors.EntityTypeMissing).IfInvalid(RelatedEntityErrors.EntityTypeInvalid),
        Field.Code<RelatedEntityDraft>("relationType", e => e.RelationType, Classifier.RelationType, RelatedEntityErrors.RelationTypeUnknown)
            .IfMissing(RelatedEntityErrors.RelationTypeMissing),
        Field.Text<RelatedEntityDraft>("relationDescription", e => e.RelationDescription),
        Field.Text<RelatedEntityDraft>("extId", e => e.ExtId, 256).Identifying(),
        Field.Text<RelatedEntityDraft>("customerExtId", e => e.CustomerExtId, CustomerFields.NumberMaxLength).Identifying(),
        Field.Value<RelatedEntityDraft>("share", e => e.Share.HasValue),
        Field.Value<RelatedEntityDraft>("votePercentage", e => e.VotePercentage.HasValue),
        Field.Text<RelatedEntityDraft>("nationalCode", e => e.NationalCode, 256).Identifying(),
        Field.Text<RelatedEntityDraft>("activityDescription", e => e.ActivityDescription),
        Field.Code<RelatedEntityDraft>("country", e => e.Country, Classifier.Country, RelatedEntityErrors.CountryUnknown),
        Field.Code<RelatedEntityDraft>(
            "birthCountry", e => e.BirthCountry, Classifier.Country, RelatedEntityErrors.OriginUnknown).For(EntityType.Individual),
        Field.Text<RelatedEntityDraft>("firstName", e => e.FirstName, CustomerFields.NameMaxLength)
            .For(EntityType.Individual).IfMissing(RelatedEntityErrors.NameMissing).IfInvalid(RelatedEntityErrors.NameInvalid),
        Field.Text<RelatedEntityDraft>("lastName", e => e.LastName, CustomerFields.NameMaxLength)
            .For(EntityType.Individual).IfMissing(RelatedEntityErrors.NameMissing).IfInvalid(RelatedEntityErrors.NameInvalid),
        Field.Value<RelatedEntityDraft>("birthDate", e => e.BirthDate.HasValue).Where((e, rules) => BirthDates.IsPossible(e.BirthDate, rules.LastDay))
            .For(EntityType.Individual),
        Field.Value<RelatedEntityDraft>("isPEP", e => e.IsPEP.HasValue),
        Field.Value<RelatedEntityDraft>("isSanctioned", e => e.IsSanctioned.HasValue),
        Field.Value<RelatedEntityDraft>("isInAdverseMedia", e => e.IsInAdverseMedia.HasValue),
        Field.Value<RelatedEntityDraft>("isInInternalList", e => e.IsInInternalList.HasValue),
        Field.Text<RelatedEntityDraft>("regionOfActivityDescription", e => e.RegionOfActivityDescription),
        Field.Code<RelatedEntityDraft>("registrationCountry", e => e.RegistrationCountry, Classifier.Country, RelatedEntityErrors.OriginUnknown)
            .For(EntityType.Organization),
        Field.Text<RelatedEntityDraft>("title", e => e.Title, CustomerFields.TitleMaxLength)
            .For(EntityType.Organization).IfMissing(RelatedEntityErrors.NameMissing).IfInvalid(RelatedEntityErrors.NameInvalid),
        Field.Code<RelatedEntityDraft>(
            "legalForm", e => e.LegalForm, Classifier.LegalForm, RelatedEntityErrors.LegalFormUnknown).For(EntityType.Organization),
        Field.Value<RelatedEntityDraft>("establishmentDate", e => e.EstablishmentDate.HasValue).For(EntityType.Organization),
    };
}
