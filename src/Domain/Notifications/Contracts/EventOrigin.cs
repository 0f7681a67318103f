using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>Whom an event is about.</summary>
/// <param name="Account">The customer's account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="ExternalId">The customer's external id.</param>
/// <param name="CommunicationNumber">The communication number of the request the event came from; only types with a source of their own do without.</param>
public sealed record EventOrigin(AccountId Account, CustomerId Customer, string ExternalId, string? CommunicationNumber);
