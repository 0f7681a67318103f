using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Outbox;

/// <summary>What operators see of the outbox: never what its messages say, which may be personal data.</summary>
public interface IOutboxReads
{
    /// <summary>How many messages, of every account, failed <see cref="FailingMessage.FailureThreshold"/> times or more.</summary>
    Task<int> CountFailing(CancellationToken cancellationToken);

    /// <summary>Messages that failed, in the order in which they came; one more than the query's limit if there are more; without an account every account's.</summary>
    Task<IReadOnlyList<FailingMessage>> Failing(AccountId? account, ListFailingMessages.ListFailingMessages query, CancellationToken cancellationToken);
}

/// <summary>A message that was acted on in vain.</summary>
/// <param name="Id">Its number, the order of the list.</param>
/// <param name="Event">The stored name of the event, e.g. customers.assessment-asked.v1.</param>
/// <param name="Account">The account it happened in.</param>
/// <param name="Key">What it waits in line with, the number of its customer: later messages with the same key wait for it.</param>
/// <param name="CreatedAt">When it came.</param>
/// <param name="Attempts">How often it was acted on.</param>
/// <param name="LastFailure">The kind of the last failure, the name of its type; left out if it failed before kinds were kept.</param>
/// <param name="DueAt">When it is acted on next.</param>
/// <param name="Waiting">How many later messages wait for it.</param>
public sealed record FailingMessage(
    long Id, string Event, string Account, long Key, DateTimeOffset CreatedAt, int Attempts, string? LastFailure, DateTimeOffset DueAt, int Waiting)
{
    /// <summary>From so many failures on a message keeps failing: half a minute went by, so it is not a database that was away for a moment.</summary>
    public const int FailureThreshold = 5;
}
