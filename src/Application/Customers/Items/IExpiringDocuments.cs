using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.Items;

/// <summary>The documents of customers that expire, for the service's own work.</summary>
public interface IExpiringDocuments
{
    /// <summary>
    /// Returns documents that expire on a day or before it and that are not reported yet, of customers that are not closed: the earliest first, at
    /// most the limit, after the given one.
    /// </summary>
    Task<IReadOnlyList<ExpiringDocument>> Due(DateOnly until, ExpiringDocument? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Marks a document as reported, inside a unit of work. Returns false if it changed nothing: because the customer has another document meanwhile,
    /// or because another instance marked it.
    /// </summary>
    Task<bool> MarkReported(ExpiringDocument document, CancellationToken cancellationToken);
}

/// <summary>A document that expires.</summary>
/// <param name="Account">The account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="ExternalId">The customer's external id.</param>
/// <param name="CustomerNumber">The number of the customer.</param>
/// <param name="Key">The key of the document among those of the customer.</param>
/// <param name="Type">The code of its type.</param>
/// <param name="ExpiresOn">The last day on which it is valid.</param>
public sealed record ExpiringDocument(
    AccountId Account, CustomerId Customer, string ExternalId, long CustomerNumber, string Key, string Type, DateOnly ExpiresOn);
