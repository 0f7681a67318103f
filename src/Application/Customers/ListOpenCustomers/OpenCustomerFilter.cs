using Onboarding.Domain.Customers;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.ListOpenCustomers;

/// <summary>Selects customers that are not closed. A customer must meet every condition that is set.</summary>
public sealed record OpenCustomerFilter
{
    /// <summary>The whole e-mail address, compared as the address must be unique: without regard to case. Null for all.</summary>
    public string? Email { get; init; }

    /// <summary>The country that the customer stated, otherwise that of its citizenship or registration; ISO 3166-1 alpha-2. Null for all.</summary>
    public string? Country { get; init; }

    /// <summary>The statuses; null for all.</summary>
    public IReadOnlyList<CustomerStatus>? Statuses { get; init; }

    /// <summary>The stages of verification; empty for customers without a submission, null for all.</summary>
    public IReadOnlyList<VerificationStatus>? Verification { get; init; }
}
