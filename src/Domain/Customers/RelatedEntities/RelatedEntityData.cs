using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The data of a party related to the customer, without addresses and documents (fields.json, RelatedEntityApi).</summary>
/// <remarks>
/// The stored document has its members in the order of the contract. The lists of the derived types (validated or not) are between the others.
/// </remarks>
public abstract record RelatedEntityData
{
    /// <summary>Person or organisation; mandatory.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Code of classifier relationType; mandatory.</summary>
    public string? RelationType { get; init; }

    /// <summary>Free text.</summary>
    public string? RelationDescription { get; init; }

    /// <summary>The caller's own identifier of the party.</summary>
    public string? ExtId { get; init; }

    /// <summary>
    /// The external id of the entity as a customer of the same account. The account need not have such a customer yet: both are linked as soon as
    /// both exist.
    /// </summary>
    public string? CustomerExtId { get; init; }

    /// <summary>The origin of the entity. No request can send it. JSON omits <see cref="EntityOrigin.Request"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EntityOrigin Origin { get; init; }

    /// <summary>The party's share, in percent.</summary>
    public long? Share { get; init; }

    /// <summary>The party's voting rights, in percent.</summary>
    public long? VotePercentage { get; init; }

    /// <summary>National identification or registration number.</summary>
    public string? NationalCode { get; init; }

    /// <summary>Free text.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Code of classifier country; the citizenship of a person.</summary>
    public string? Country { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>First name; INDIVIDUAL only, mandatory.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name; INDIVIDUAL only, mandatory.</summary>
    public string? LastName { get; init; }

    /// <summary>Date of birth; INDIVIDUAL only.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Whether the related entity is politically exposed.</summary>
    public bool? IsPEP { get; init; }

    /// <summary>Whether the related entity is on a sanction list.</summary>
    public bool? IsSanctioned { get; init; }

    /// <summary>Whether the related entity is in adverse media.</summary>
    public bool? IsInAdverseMedia { get; init; }

    /// <summary>Whether the party is on the account's own list.</summary>
    public bool? IsInInternalList { get; init; }

    /// <summary>Free text.</summary>
    public string? RegionOfActivityDescription { get; init; }

    /// <summary>Code of classifier country; ORGANIZATION only. Optional: the published tables contradict each other.</summary>
    public string? RegistrationCountry { get; init; }

    /// <summary>Name; ORGANIZATION only, mandatory.</summary>
    public string? Title { get; init; }

    /// <summary>Code of classifier legalForm; ORGANIZATION only.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Date of establishment; ORGANIZATION only.</summary>
    public DateOnly? EstablishmentDate { get; init; }

    /// <summary>The contacts.</summary>
    public IReadOnlyList<Contact>? Contacts { get; init; }

    /// <summary>The sources of income.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<IncomeSource>? IncomeSources { get; init; }

    /// <summary>The business activities.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<Activity>? Activities { get; init; }

    /// <summary>The regions of business.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<RegionOfActivity>? Regions { get; init; }

    /// <summary>The countries of business.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<CountryOfActivity>? Countries { get; init; }

    /// <summary>The answers to the account's own questions.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<AdditionalValue>? AdditionalValues { get; init; }
}
