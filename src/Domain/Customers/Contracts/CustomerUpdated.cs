using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// The data, the status or the verification of a customer changed that a short form or a submission for verification stated. A unit of work raises
/// one event for all its changes, after its other events. A registration raises none.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of the customer.</param>
/// <param name="EntityType">Person or organisation.</param>
/// <param name="Status">The status.</param>
/// <param name="Verification">The status of verification; null before the first submission.</param>
/// <param name="CreatedAt">The time of registration.</param>
public sealed record CustomerUpdated(
    AccountId Account, CustomerId CustomerId, string ExternalId, EntityType EntityType, CustomerStatus Status, VerificationStatus? Verification,
    DateTimeOffset CreatedAt)
    : IDomainEvent;
