using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Outbox;

/// <summary>The view of the outbox for operators. It never shows the content of a message, which may be personal data.</summary>
public interface IOutboxReads
{
    /// <summary>Returns how many messages of all accounts failed at least <see cref="FailingMessage.FailureThreshold"/> times.</summary>
    Task<int> CountFailing(CancellationToken cancellationToken);

    /// <summary>Returns how many messages of all accounts are stored, those that keep failing too.</summary>
    Task<int> CountStored(CancellationToken cancellationToken);

    /// <summary>
    /// Returns failed messages in the order in which they were stored, one more than the query's limit if there are more; of every account if the
    /// account is null.
    /// </summary>
    Task<IReadOnlyList<FailingMessage>> Failing(
        AccountId? account, ListFailingMessages.ListFailingMessages query, CancellationToken cancellationToken);
}

/// <summary>A message that could not be handled.</summary>
/// <param name="Id">The message's number, by which the list is ordered.</param>
/// <param name="Event">The stored name of the event, e.g. customers.assessment-asked.v1.</param>
/// <param name="Account">The account of the event.</param>
/// <param name="Key">The ordering key, which is the customer's number. Later messages with the same key wait for this one.</param>
/// <param name="CreatedAt">The time at which the message was stored.</param>
/// <param name="Attempts">The number of attempts to handle it.</param>
/// <param name="LastFailure">The type name of the last exception; left out if the message failed before these names were stored.</param>
/// <param name="DueAt">The time of the next attempt.</param>
/// <param name="Waiting">The number of later messages that wait for this one.</param>
public sealed record FailingMessage(
    long Id, string Event, string Account, long Key, DateTimeOffset CreatedAt, int Attempts, string? LastFailure, DateTimeOffset DueAt, int Waiting)
{
    /// <summary>
    /// The number of failures from which a message counts as failing: after about half a minute, so a short outage of the database does not count.
    /// </summary>
    public const int FailureThreshold = 5;
}
