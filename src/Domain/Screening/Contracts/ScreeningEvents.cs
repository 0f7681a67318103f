using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Contracts;

/// <summary>The party that a screening was about.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The customer's external id in the account.</param>
/// <param name="IsLead">Whether the customer is a lead.</param>
/// <param name="CommunicationNumber">The communication number of the last request that asked for the process.</param>
/// <param name="Process">The process.</param>
/// <param name="Party">The related entity; null if the screening was about the customer itself.</param>
public sealed record ScreeningSubject(
    AccountId Account, CustomerId CustomerId, string ExternalId, bool IsLead, string CommunicationNumber, ScreeningProcess Process,
    RelatedParty? Party);

/// <summary>A related entity, as events name it.</summary>
public sealed record RelatedParty
{
    /// <summary>The client's own id of the entity.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Person or organisation.</summary>
    public EntityType? Type { get; init; }

    /// <summary>The first name of a person.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name of a person.</summary>
    public string? LastName { get; init; }

    /// <summary>The title of an organisation; first and last name of a person.</summary>
    public string? Title { get; init; }

    /// <summary>The birth date of a person.</summary>
    public string? BirthDate { get; init; }

    /// <summary>The date of establishment of an organisation.</summary>
    public string? EstablishmentDate { get; init; }

    /// <summary>The national code.</summary>
    public string? NationalCode { get; init; }

    /// <summary>The relation: code of classifier relationType.</summary>
    public string? RelationCode { get; init; }

    /// <summary>The citizenship of a person, the country of registration of an organisation.</summary>
    public string? CountryCode { get; init; }
}

/// <summary>Raised when a screening found entries that a person has to decide about.</summary>
/// <param name="Subject">The party.</param>
/// <param name="RunId">The screening.</param>
public sealed record ScreeningAwaitsDecision(ScreeningSubject Subject, Guid RunId) : IDomainEvent;

/// <summary>Raised when nothing is left to decide about a screening.</summary>
/// <param name="Subject">The party.</param>
/// <param name="RunId">The screening.</param>
/// <param name="HadHits">Whether it found entries that a person decided about.</param>
/// <param name="IsMatch">Whether a person confirmed one of them.</param>
public sealed record ScreeningCompleted(ScreeningSubject Subject, Guid RunId, bool HadHits, bool IsMatch) : IDomainEvent;
