using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The columns of a customer that every query returns.</summary>
public abstract record CustomerColumns
{
    /// <summary>The number, below 2^53. Lists are ordered by it.</summary>
    public long Number { get; init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The number of the last request.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>INDIVIDUAL or ORGANIZATION.</summary>
    [TextOf(typeof(EntityType))]
    public string EntityType { get; init; } = "";

    /// <summary>REGULAR, SIMPLIFIED or LEAD.</summary>
    [JsonPropertyName("standing")]
    [TextOf(typeof(CustomerKind))]
    public string Kind { get; init; } = "";

    /// <summary>PENDING, ACTIVE, REJECTED, SUSPENDED or CLOSED.</summary>
    [TextOf(typeof(CustomerStatus))]
    public string Status { get; init; } = "";

    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; null before an assessment.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? RiskLevel { get; init; }

    /// <summary>IMPORT or EVALUATE.</summary>
    [TextOf(typeof(SourceOfRiskLevel))]
    public string? SourceOfRiskLevel { get; init; }

    /// <summary>The risk management category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The display name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The closing date.</summary>
    public DateOnly? ClosingDate { get; init; }

    /// <summary>The version.</summary>
    public int Version { get; init; }

    /// <summary>The time of registration.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time at which the version began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The audit user of the version.</summary>
    public string ChangedBy { get; init; } = "";
}
