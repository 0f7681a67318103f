using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>The verification of a customer became final, or its final result changed.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of the customer.</param>
/// <param name="EntityType">Person or organisation.</param>
/// <param name="Status">The customer's status.</param>
/// <param name="IsApproved">True if verification was approved; false if it was rejected.</param>
/// <param name="At">The time of the decision.</param>
public sealed record VerificationDecided(
    AccountId Account, CustomerId CustomerId, string ExternalId, EntityType EntityType, CustomerStatus Status, bool IsApproved,
    DateTimeOffset At)
    : IDomainEvent;
