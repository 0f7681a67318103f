using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// Something of a customer changed that others follow, by a request or by the outcome of an assessment. Several changes of one unit of work are one.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ExternalId">The account's own number of it.</param>
/// <param name="Before">As it was.</param>
/// <param name="Now">As it is; never the same.</param>
public sealed record CustomerChanged(AccountId Account, CustomerId CustomerId, string ExternalId, ObservedState Before, ObservedState Now) : IDomainEvent;

/// <summary>What of a customer others follow.</summary>
/// <param name="IsSanctioned">Whether on a sanction list.</param>
/// <param name="IsPEP">Whether politically exposed.</param>
/// <param name="IsInAdverseMedia">Whether in adverse media.</param>
/// <param name="IsInInternalList">Whether on the tenant's own list.</param>
/// <param name="RiskLevel">The risk level.</param>
/// <param name="Status">The status.</param>
public readonly record struct ObservedState(
    bool? IsSanctioned, bool? IsPEP, bool? IsInAdverseMedia, bool? IsInInternalList, RiskLevel? RiskLevel, CustomerStatus Status);
