namespace Onboarding.Application.Common.Outbox;

/// <summary>Processes the outbox outside the server, for a command that needs the results of what it stored.</summary>
public interface IOutboxWorker
{
    /// <summary>
    /// Processes due messages until none is left. If a server runs on the same database, it holds the lease and processes them; this call then only
    /// waits. Messages that failed before are not waited for.
    /// </summary>
    Task RunUntilEmpty(CancellationToken cancellationToken);
}
