using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The data of a party related to the customer, but for addresses and documents (fields.json, RelatedEntityApi).</summary>
/// <remarks>The stored document has the members in the order of the contract: those with a list of checked or unchecked parts stand between the others.</remarks>
public abstract record RelatedEntityData
{
    /// <summary>Person or organisation; mandatory.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Code of classifier relationType; mandatory.</summary>
    public string? RelationType { get; init; }

    /// <summary>Free text.</summary>
    public string? RelationDescription { get; init; }

    /// <summary>The caller's own name for the party.</summary>
    public string? ExtId { get; init; }

    /// <summary>Where the entity came from. No request can state it; the stored document leaves out the usual origin.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EntityOrigin Origin { get; init; }

    /// <summary>Share held, in percent.</summary>
    public long? Share { get; init; }

    /// <summary>Votes held, in percent.</summary>
    public long? VotePercentage { get; init; }

    /// <summary>National identification or registration number.</summary>
    public string? NationalCode { get; init; }

    /// <summary>Free text.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Code of classifier country; the citizenship of a person.</summary>
    public string? Country { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>First name; mandatory for INDIVIDUAL, who alone has one.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name; mandatory for INDIVIDUAL, who alone has one.</summary>
    public string? LastName { get; init; }

    /// <summary>Date of birth; INDIVIDUAL only.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Whether politically exposed.</summary>
    public bool? IsPEP { get; init; }

    /// <summary>Whether on a sanction list.</summary>
    public bool? IsSanctioned { get; init; }

    /// <summary>Whether in adverse media.</summary>
    public bool? IsInAdverseMedia { get; init; }

    /// <summary>Whether on the tenant's own list.</summary>
    public bool? IsInInternalList { get; init; }

    /// <summary>Free text.</summary>
    public string? RegionOfActivityDescription { get; init; }

    /// <summary>Code of classifier country; ORGANIZATION only. Optional: the published tables contradict each other.</summary>
    public string? RegistrationCountry { get; init; }

    /// <summary>Name; mandatory for ORGANIZATION, who alone has one.</summary>
    public string? Title { get; init; }

    /// <summary>Code of classifier legalForm; ORGANIZATION only.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Day of establishment; ORGANIZATION only.</summary>
    public DateOnly? EstablishmentDate { get; init; }

    /// <summary>How to reach it.</summary>
    public IReadOnlyList<Contact>? Contacts { get; init; }

    /// <summary>Where its income comes from.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<IncomeSource>? IncomeSources { get; init; }

    /// <summary>Its fields of business.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<Activity>? Activities { get; init; }

    /// <summary>Its regions of business.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<RegionOfActivity>? Regions { get; init; }

    /// <summary>Its countries of business.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<CountryOfActivity>? Countries { get; init; }

    /// <summary>The tenant's own questions.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<AdditionalValue>? AdditionalValues { get; init; }
}
