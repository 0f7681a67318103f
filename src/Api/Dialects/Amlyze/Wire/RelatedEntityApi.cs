using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>RelatedEntityApi of fields.json, as sent.</summary>
public sealed record RelatedEntityApi
{
    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; set; }

    /// <summary>relationType, string of classifier relationType.</summary>
    public string? RelationType { get; set; }

    /// <summary>relationDescription, string.</summary>
    public string? RelationDescription { get; set; }

    /// <summary>extId, string.</summary>
    public string? ExtId { get; set; }

    /// <summary>customerExtId, string.</summary>
    public string? CustomerExtId { get; set; }

    /// <summary>share, integer.</summary>
    [TextOf(typeof(long))]
    public string? Share { get; set; }

    /// <summary>votePercentage, integer.</summary>
    [TextOf(typeof(long))]
    public string? VotePercentage { get; set; }

    /// <summary>nationalCode, string.</summary>
    public string? NationalCode { get; set; }

    /// <summary>activityDescription, string.</summary>
    public string? ActivityDescription { get; set; }

    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; set; }

    /// <summary>birthCountry, string of classifier country.</summary>
    public string? BirthCountry { get; set; }

    /// <summary>firstName, string.</summary>
    public string? FirstName { get; set; }

    /// <summary>lastName, string.</summary>
    public string? LastName { get; set; }

    /// <summary>birthDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? BirthDate { get; set; }

    /// <summary>isPEP, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsPEP { get; set; }

    /// <summary>isSanctioned, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsSanctioned { get; set; }

    /// <summary>isInAdverseMedia, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsInAdverseMedia { get; set; }

    /// <summary>isInInternalList, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsInInternalList { get; set; }

    /// <summary>regionOfActivityDescription, string.</summary>
    public string? RegionOfActivityDescription { get; set; }

    /// <summary>listContact, list.</summary>
    public Items<ContactApi> ListContact { get; set; }

    /// <summary>listAddress, list.</summary>
    public Items<AddressApi> ListAddress { get; set; }

    /// <summary>listBusinessEntityDocument, list.</summary>
    public Items<BusinessEntityDocumentApi> ListBusinessEntityDocument { get; set; }

    /// <summary>listIncomeSource, list.</summary>
    public Items<IncomeSourceApi> ListIncomeSource { get; set; }

    /// <summary>listActivity, list.</summary>
    public Items<ActivityApi> ListActivity { get; set; }

    /// <summary>listRegionOfActivity, list.</summary>
    public Items<RegionOfActivityApi> ListRegionOfActivity { get; set; }

    /// <summary>listCountryOfActivity, list.</summary>
    public Items<CountryOfActivityApi> ListCountryOfActivity { get; set; }

    /// <summary>listAdditionalValues, list.</summary>
    public Items<AdditionalValueApi> ListAdditionalValues { get; set; }

    /// <summary>registrationCountry, string of classifier country.</summary>
    public string? RegistrationCountry { get; set; }

    /// <summary>title, string.</summary>
    public string? Title { get; set; }

    /// <summary>legalForm, string of classifier legalForm.</summary>
    public string? LegalForm { get; set; }

    /// <summary>establishmentDate, date.</summary>
    [TextOf(typeof(DateOnly))]
    public string? EstablishmentDate { get; set; }
}
