namespace Onboarding.Application.Customers.Contracts;

/// <summary>The searched columns of a customer, as every read shows them.</summary>
public abstract record CustomerColumns
{
    /// <summary>Number below 2^53, the order of lists.</summary>
    public long Number { get; init; }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The number of the last request.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>INDIVIDUAL or ORGANIZATION.</summary>
    public string EntityType { get; init; } = "";

    /// <summary>REGULAR, SIMPLIFIED or LEAD.</summary>
    public string Kind { get; init; } = "";

    /// <summary>PENDING, ACTIVE, REJECTED, SUSPENDED or CLOSED.</summary>
    public string Status { get; init; } = "";

    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; nothing before an assessment.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>IMPORT or EVALUATE.</summary>
    public string? SourceOfRiskLevel { get; init; }

    /// <summary>The risk management category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The display name.</summary>
    public string Name { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The closing date.</summary>
    public DateOnly? ClosingDate { get; init; }

    /// <summary>The version.</summary>
    public int Version { get; init; }

    /// <summary>When registered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the version began.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The audit user of the version.</summary>
    public string ChangedBy { get; init; } = "";
}
