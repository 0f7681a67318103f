namespace Onboarding.Application.Common;

/// <summary>
/// One change, wholly done or not at all. The work may run more than once (another writer was faster, the database asked to try
/// again): it loads what it needs and leaves no trace outside.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Whether work of this scope had to run again because of a conflict with what is stored: what it assumed instead of looking it up did not hold.
    /// </summary>
    bool HasConflicted { get; }

    /// <summary>Runs the work and saves what it changed, with the audit entry, in one transaction.</summary>
    Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken);
}
