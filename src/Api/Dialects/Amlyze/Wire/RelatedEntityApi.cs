using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A person or company that is related to the customer.</summary>
public sealed record RelatedEntityApi
{
    /// <summary>Whether it is a person or an organisation. It never changes.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; set; }

    /// <summary>The relation to the customer.</summary>
    public string? RelationType { get; set; }

    /// <summary>The relation, described.</summary>
    public string? RelationDescription { get; set; }

    /// <summary>The id of the related entity in the client's own system.</summary>
    public string? ExtId { get; set; }

    /// <summary>The customer's id in the client's own system, unique in the account.</summary>
    public string? CustomerExtId { get; set; }

    /// <summary>The share of ownership, in percent.</summary>
    [TextOf(typeof(long))]
    public string? Share { get; set; }

    /// <summary>The share of votes, in percent.</summary>
    [TextOf(typeof(long))]
    public string? VotePercentage { get; set; }

    /// <summary>The national code of the person, or the registration number of the organisation.</summary>
    public string? NationalCode { get; set; }

    /// <summary>The occupation of the customer, or the activity of the organisation.</summary>
    public string? ActivityDescription { get; set; }

    /// <summary>The country.</summary>
    public string? Country { get; set; }

    /// <summary>The country of birth.</summary>
    public string? BirthCountry { get; set; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The day of birth.</summary>
    [TextOf(typeof(DateOnly))]
    public string? BirthDate { get; set; }

    /// <summary>Whether the party is a politically exposed person.</summary>
    [TextOf(typeof(bool))]
    public string? IsPEP { get; set; }

    /// <summary>Whether the party is sanctioned.</summary>
    [TextOf(typeof(bool))]
    public string? IsSanctioned { get; set; }

    /// <summary>Whether media report adversely.</summary>
    [TextOf(typeof(bool))]
    public string? IsInAdverseMedia { get; set; }

    /// <summary>Whether the bank's own list has the party.</summary>
    [TextOf(typeof(bool))]
    public string? IsInInternalList { get; set; }

    /// <summary>The regions of business, described.</summary>
    public string? RegionOfActivityDescription { get; set; }

    /// <summary>The contacts.</summary>
    public Items<ContactApi> ListContact { get; set; }

    /// <summary>The addresses.</summary>
    public Items<AddressApi> ListAddress { get; set; }

    /// <summary>The documents.</summary>
    public Items<BusinessEntityDocumentApi> ListBusinessEntityDocument { get; set; }

    /// <summary>The sources of income.</summary>
    public Items<IncomeSourceApi> ListIncomeSource { get; set; }

    /// <summary>The business activities.</summary>
    public Items<ActivityApi> ListActivity { get; set; }

    /// <summary>The regions of business.</summary>
    public Items<RegionOfActivityApi> ListRegionOfActivity { get; set; }

    /// <summary>The countries of business.</summary>
    public Items<CountryOfActivityApi> ListCountryOfActivity { get; set; }

    /// <summary>The answers to the tenant's own questions.</summary>
    public Items<AdditionalValueApi> ListAdditionalValues { get; set; }

    /// <summary>The country of registration.</summary>
    public string? RegistrationCountry { get; set; }

    /// <summary>The name of the organisation.</summary>
    public string? Title { get; set; }

    /// <summary>The legal form.</summary>
    public string? LegalForm { get; set; }

    /// <summary>The day on which the organisation was established.</summary>
    [TextOf(typeof(DateOnly))]
    public string? EstablishmentDate { get; set; }
}
