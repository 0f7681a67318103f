using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// The observed state of a customer changed, by a request or by the outcome of an assessment. A unit of work raises one event for all its changes.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of the customer.</param>
/// <param name="Before">The state before.</param>
/// <param name="Now">The state after; it always differs.</param>
public sealed record CustomerChanged(AccountId Account, CustomerId CustomerId, string ExternalId, ObservedState Before, ObservedState Now)
    : IDomainEvent;

/// <summary>The part of a customer whose changes are reported to subscribers.</summary>
/// <param name="IsSanctioned">Whether the customer is on a sanction list.</param>
/// <param name="IsPEP">Whether the customer is politically exposed.</param>
/// <param name="IsInAdverseMedia">Whether the customer is in adverse media.</param>
/// <param name="IsInInternalList">Whether the customer is on the account's own list.</param>
/// <param name="RiskLevel">The risk level.</param>
/// <param name="Status">The status.</param>
public readonly record struct ObservedState(
    bool? IsSanctioned, bool? IsPEP, bool? IsInAdverseMedia, bool? IsInInternalList, RiskLevel? RiskLevel, CustomerStatus Status);
