using MediatR;

namespace Onboarding.Application.Common;

/// <summary>
/// A request that the audit trail records: every command, and a query that is marked with this interface. The entry of a command is saved with its
/// change. The entry of a query is saved by itself before the result is returned.
/// </summary>
public interface IAudited
{
    /// <summary>The person or system on whose behalf the request is made, as the dialect sends it; null if the request names none.</summary>
    string? AuditUser { get; }

    /// <summary>The request's own number, or the id of what it is about, for the audit trail; null if there is none.</summary>
    string? Reference => null;
}

/// <summary>A request that changes data. It is audited and runs in a unit of work.</summary>
public interface ICommand<out T> : IRequest<T>, IAudited;

/// <summary>
/// A command that the service itself sends, as a consequence of an audited request or on a schedule. It has no audit entry: its result is its record,
/// and the audit trail records only who requested what.
/// </summary>
public interface IInternalCommand;

/// <summary>A request that reads data.</summary>
public interface IQuery<out T> : IRequest<T>;
