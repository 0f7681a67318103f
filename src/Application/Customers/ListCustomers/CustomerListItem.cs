using System.Text.Json.Serialization;
using AutoMapper;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.ListCustomers;

/// <summary>A customer in a list, without the document.</summary>
public sealed record CustomerListItem : CustomerColumns
{
    /// <summary>The business unit; absent if there is none.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The time at which the periodic review is due (<c>Risk__ReviewMonths__High</c> and so on); absent if there is none.</summary>
    public DateTimeOffset? NextReviewAt { get; init; }

    /// <summary>The time at which the level was last assessed, or stated by a request.</summary>
    [JsonIgnore]
    public DateTimeOffset? ScoredAt { get; init; }
}

internal sealed class CustomerListMapping : Profile
{
    public CustomerListMapping() => CreateMap<StoredCustomer, CustomerListItem>().ForMember(item => item.NextReviewAt, map => map.Ignore());
}
