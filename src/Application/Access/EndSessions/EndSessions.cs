using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.EndSessions;

/// <summary>Ends one session of a person, or all of them. Ending a session again changes nothing.</summary>
/// <param name="PersonId">
/// The person's id: the caller's own, or one that the caller administers. Rejected with <see cref="NotFound"/> if the caller may see no such person.
/// </param>
/// <param name="SessionId">The session's id; null for all sessions. Rejected with <see cref="NotFound"/> if it is not the person's.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record EndSessions(string PersonId, string? SessionId = null) : ICommand<Unit>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId is null ? PersonId : $"{PersonId}/{SessionId}";
}

internal sealed class EndSessionsHandler(IPeople people, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<EndSessions, Unit>
{
    public async Task<Unit> Handle(EndSessions request, CancellationToken cancellationToken)
    {
        if (request.PersonId != caller.PersonId)
        {
            await people.Require(caller, trail, request.PersonId, cancellationToken);
        }

        var sessions = await people.SessionsOf(request.PersonId, cancellationToken);
        if (request.SessionId is { } id)
        {
            var found = await people.FindSession(id, cancellationToken);
            if (found?.PersonId != request.PersonId)
            {
                throw new NotFound("Session");
            }

            sessions = [found];
        }

        foreach (var session in sessions)
        {
            session.End(clock.Now());
        }

        return Unit.Value;
    }
}
