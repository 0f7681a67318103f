using AutoMapper;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.ListCustomers;

/// <summary>A customer in a list: the searched columns, without the document. Members as in <see cref="StoredCustomer"/>.</summary>
public sealed class CustomerListItem
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The order of the list.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The number of the last request.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>INDIVIDUAL or ORGANIZATION.</summary>
    public string EntityType { get; init; } = "";

    /// <summary>REGULAR, SIMPLIFIED or LEAD.</summary>
    public string Standing { get; init; } = "";

    /// <summary>The status.</summary>
    public string Status { get; init; } = "";

    /// <summary>The risk level, if any.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>IMPORT or EVALUATE.</summary>
    public string? SourceOfRiskLevel { get; init; }

    /// <summary>The risk management category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The display name.</summary>
    public string Name { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The closing date, if any.</summary>
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

internal sealed class CustomerListMapping : Profile
{
    public CustomerListMapping() => CreateMap<StoredCustomer, CustomerListItem>();
}
