using MediatR;

namespace Onboarding.Application.Common;

/// <summary>
/// A request of which the audit trail says who made it: every command, and a query that is marked so. The entry of a command is saved with its change;
/// that of a query alone, before anything is given out.
/// </summary>
public interface IAudited
{
    /// <summary>The person or system on whose behalf the dialect says the request comes; nothing if the request does not say.</summary>
    string? AuditUser { get; }

    /// <summary>The request's own number, or what it asks for, kept in the audit trail; nothing if there is none.</summary>
    string? Reference => null;
}

/// <summary>A request that changes something: it is audited and runs in a unit of work.</summary>
public interface ICommand<out T> : IRequest<T>, IAudited;

/// <summary>
/// A command nobody asked for: it follows from a request that was audited, or from time, and what it makes is its own record. It is not in the
/// audit trail, which says who asked for what.
/// </summary>
public interface IInternalCommand;

/// <summary>A request that reads.</summary>
public interface IQuery<out T> : IRequest<T>;
