using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>The customer and the request that an event is about.</summary>
/// <param name="Account">The customer's account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="ExternalId">The customer's external id.</param>
/// <param name="CommunicationNumber">The communication number of the request; null only for types that have their own source.</param>
public sealed record EventOrigin(AccountId Account, CustomerId Customer, string ExternalId, string? CommunicationNumber);
