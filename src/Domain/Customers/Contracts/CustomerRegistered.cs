using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>A customer was registered.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of the customer.</param>
/// <param name="Form">The form of the request.</param>
/// <param name="EntityType">Person or organisation.</param>
/// <param name="Status">The status.</param>
/// <param name="At">The time of registration.</param>
public sealed record CustomerRegistered(
    AccountId Account, CustomerId CustomerId, string ExternalId, CustomerForm Form, EntityType EntityType, CustomerStatus Status,
    DateTimeOffset At)
    : IDomainEvent;
