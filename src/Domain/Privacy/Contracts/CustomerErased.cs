using Onboarding.Domain.Common;

namespace Onboarding.Domain.Privacy.Contracts;

/// <summary>The data of a customer was erased.</summary>
/// <param name="Account">The account.</param>
/// <param name="Customer">The identity that the customer had.</param>
/// <param name="Erasure">The erasure.</param>
/// <param name="At">The time.</param>
public sealed record CustomerErased(AccountId Account, CustomerId Customer, Guid Erasure, DateTimeOffset At) : IDomainEvent;
