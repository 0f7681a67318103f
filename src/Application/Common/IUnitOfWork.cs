namespace Onboarding.Application.Common;

/// <summary>
/// Saves one change completely or not at all. The work may run more than once, after a conflict with another writer or a transient error of the
/// database. So it loads what it needs and has no side effects.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Whether work of this scope had to run again because of a conflict with stored data, so what it assumed without a query was wrong.
    /// </summary>
    bool HasConflicted { get; }

    /// <summary>Runs the work and saves its changes and the audit entry in one transaction.</summary>
    Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken);
}
