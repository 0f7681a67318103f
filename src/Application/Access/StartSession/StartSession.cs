using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.StartSession;

/// <summary>
/// Starts a session of a person whose password was checked. It waits for the second factor.
/// </summary>
/// <param name="PersonId">The person's id. Rejected with <see cref="NotFound"/> if there is no such person, or an inactive one.</param>
/// <param name="Program">The text of the header User-Agent, which names the program; null without one.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record StartSession(string PersonId, string? Program) : ICommand<StartedSession>
{
    /// <summary>The new session's id.</summary>
    public string SessionId { get; } = PersonSession.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

/// <summary>A session that was started or continued.</summary>
/// <param name="SessionId">The session's id.</param>
/// <param name="Cookie">The text of its cookie.</param>
public sealed record StartedSession(string SessionId, string Cookie);

internal sealed class StartSessionHandler(
    IPeople people, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<StartSession, StartedSession>
{
    public async Task<StartedSession> Handle(StartSession request, CancellationToken cancellationToken)
    {
        var person = await people.Find(request.PersonId, cancellationToken);
        if (person is null || person.DeactivatedAt is not null)
        {
            throw new NotFound("Person");
        }

        var session = PersonSession.Register((request.SessionId, sequence.Next()), person, caller.Address, request.Program, clock.Now());
        var cookie = session.NewCookie();
        people.Add(session);
        trail.SetPerson(person.PersonId, person.Name, session.Account);
        return new(session.SessionId, cookie);
    }
}
