using AutoMapper;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.ListCustomers;

/// <summary>A customer in a list, without the document.</summary>
public sealed record CustomerListItem : CustomerColumns
{
    /// <summary>The business unit; absent if there is none.</summary>
    public string? BusinessUnit { get; init; }
}

internal sealed class CustomerListMapping : Profile
{
    public CustomerListMapping() => CreateMap<StoredCustomer, CustomerListItem>();
}
