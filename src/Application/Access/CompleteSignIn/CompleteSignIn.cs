using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.CompleteSignIn;

/// <summary>
/// Checks the one-time code of a session: one that waits for the second factor is then complete, and a complete one is fresh again. The session gets
/// a new cookie.
/// </summary>
/// <param name="SessionId">The session's id. Rejected with <see cref="NotFound"/> if it has ended.</param>
/// <param name="Code">The code, 6 digits.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record CompleteSignIn(string SessionId, string? Code) : ICommand<StartedSession>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

internal sealed class CompleteSignInHandler(IPeople people, ITotpSecrets secrets, PeopleOptions options, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<CompleteSignIn, StartedSession>
{
    public async Task<StartedSession> Handle(CompleteSignIn request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var session = await people.FindSession(request.SessionId, cancellationToken);
        var person = session is null ? null : await people.Find(session.PersonId, cancellationToken);
        if (person is null || person.DeactivatedAt is not null || !session!.IsOpen(now, options.Idle))
        {
            throw new NotFound("Session");
        }

        trail.SetPerson(person.PersonId, person.Name, session.Account);
        var step = person.TotpSecret is { } stored
            ? Totp.StepOf(secrets.Unprotect(stored), request.Code, now, person.LastTotpStep)
            : throw new RuleBroken(PersonErrors.NotLocal, "");
        if (step is null)
        {
            throw new InvalidInput([Finding.Of(PersonErrors.InvalidCode, "/code")]);
        }

        person.UseStep(step.Value, now);
        session.Complete(options.Longest, now);
        return new(session.SessionId, session.NewCookie());
    }
}
