namespace Onboarding.Application.Common.Outbox;

/// <summary>Processes the outbox outside the server, for a command that needs the results of what it stored.</summary>
public interface IOutboxWorker
{
    /// <summary>
    /// Processes the due messages and those that follow from them. If a server runs on the same database, it holds the leases and processes them;
    /// this call then only waits. Messages that failed before, and those that wait for one, are not waited for. The call ends although other
    /// processes store messages all the time.
    /// </summary>
    Task RunUntilEmpty(CancellationToken cancellationToken);
}
