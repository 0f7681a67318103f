using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>The verification of a customer became final, or became final otherwise than before.</summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of it.</param>
/// <param name="EntityType">Person or organisation.</param>
/// <param name="Status">The customer's status.</param>
/// <param name="IsApproved">Whether it was approved; else it was rejected.</param>
/// <param name="At">When.</param>
public sealed record VerificationDecided(
    AccountId Account, CustomerId CustomerId, string ExternalId, EntityType EntityType, CustomerStatus Status, bool IsApproved, DateTimeOffset At) : IDomainEvent;
