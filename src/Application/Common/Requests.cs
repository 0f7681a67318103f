using MediatR;

namespace Onboarding.Application.Common;

/// <summary>A request that changes something: it is audited and runs in a unit of work.</summary>
public interface ICommand<out T> : IRequest<T>
{
    /// <summary>The person or system on whose behalf the dialect says the command comes; nothing if the request does not say.</summary>
    string? AuditUser { get; }

    /// <summary>The request's own number, kept in the audit trail; nothing if it carries none.</summary>
    string? Reference => null;
}

/// <summary>
/// A command nobody asked for: it follows from a request that was audited, or from time, and what it makes is its own record. It is not in the
/// audit trail, which says who asked for what.
/// </summary>
public interface IConsequence;

/// <summary>A request that reads.</summary>
public interface IQuery<out T> : IRequest<T>;
