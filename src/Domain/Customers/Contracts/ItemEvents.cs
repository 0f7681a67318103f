using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>The open item that an event is about.</summary>
/// <param name="Account">The customer's account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="ExternalId">The customer's external id.</param>
/// <param name="ItemId">The open item.</param>
/// <param name="DueOn">The last day (UTC) to close the item.</param>
public sealed record ItemSubject(AccountId Account, CustomerId Customer, string ExternalId, Guid ItemId, DateOnly DueOn);

/// <summary>Raised when a person asks the client for information about a customer.</summary>
/// <param name="Subject">The open item.</param>
/// <param name="Case">The case for which it is asked.</param>
/// <param name="Request">The text of the request.</param>
public sealed record InformationRequested(ItemSubject Subject, Guid Case, string Request) : IDomainEvent;

/// <summary>Raised when a document of a customer expires soon.</summary>
/// <param name="Subject">The open item, whose last day is that of the document.</param>
/// <param name="DocumentType">The code of the type of the document.</param>
public sealed record DocumentExpires(ItemSubject Subject, string DocumentType) : IDomainEvent;

/// <summary>Raised when an open item is closed.</summary>
/// <param name="Subject">The open item.</param>
public sealed record ItemClosed(ItemSubject Subject) : IDomainEvent;
