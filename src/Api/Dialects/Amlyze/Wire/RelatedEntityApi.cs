namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>RelatedEntityApi of fields.json, as sent.</summary>
public sealed record RelatedEntityApi
{
    /// <summary>entityType, enum INDIVIDUAL, ORGANIZATION.</summary>
    public string? EntityType { get; init; }

    /// <summary>relationType, string of classifier relationType.</summary>
    public string? RelationType { get; init; }

    /// <summary>relationDescription, string.</summary>
    public string? RelationDescription { get; init; }

    /// <summary>extId, string.</summary>
    public string? ExtId { get; init; }

    /// <summary>share, integer.</summary>
    public string? Share { get; init; }

    /// <summary>votePercentage, integer.</summary>
    public string? VotePercentage { get; init; }

    /// <summary>nationalCode, string.</summary>
    public string? NationalCode { get; init; }

    /// <summary>activityDescription, string.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; init; }

    /// <summary>birthCountry, string of classifier country.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>firstName, string.</summary>
    public string? FirstName { get; init; }

    /// <summary>lastName, string.</summary>
    public string? LastName { get; init; }

    /// <summary>birthDate, date.</summary>
    public string? BirthDate { get; init; }

    /// <summary>isPEP, boolean.</summary>
    public string? IsPEP { get; init; }

    /// <summary>isSanctioned, boolean.</summary>
    public string? IsSanctioned { get; init; }

    /// <summary>isInAdverseMedia, boolean.</summary>
    public string? IsInAdverseMedia { get; init; }

    /// <summary>isInInternalList, boolean.</summary>
    public string? IsInInternalList { get; init; }

    /// <summary>regionOfActivityDescription, string.</summary>
    public string? RegionOfActivityDescription { get; init; }

    /// <summary>listContact, list.</summary>
    public List<ContactApi?>? ListContact { get; init; }

    /// <summary>listAddress, list.</summary>
    public List<AddressApi?>? ListAddress { get; init; }

    /// <summary>listBusinessEntityDocument, list.</summary>
    public List<BusinessEntityDocumentApi?>? ListBusinessEntityDocument { get; init; }

    /// <summary>listIncomeSource, list.</summary>
    public List<IncomeSourceApi?>? ListIncomeSource { get; init; }

    /// <summary>listActivity, list.</summary>
    public List<ActivityApi?>? ListActivity { get; init; }

    /// <summary>listRegionOfActivity, list.</summary>
    public List<RegionOfActivityApi?>? ListRegionOfActivity { get; init; }

    /// <summary>listCountryOfActivity, list.</summary>
    public List<CountryOfActivityApi?>? ListCountryOfActivity { get; init; }

    /// <summary>listAdditionalValues, list.</summary>
    public List<AdditionalValueApi?>? ListAdditionalValues { get; init; }

    /// <summary>registrationCountry, string of classifier country.</summary>
    public string? RegistrationCountry { get; init; }

    /// <summary>title, string.</summary>
    public string? Title { get; init; }

    /// <summary>legalForm, string of classifier legalForm.</summary>
    public string? LegalForm { get; init; }

    /// <summary>establishmentDate, date.</summary>
    public string? EstablishmentDate { get; init; }
}
