using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.People;

/// <summary>Checks the one-time code that a session's person sends as the second factor.</summary>
internal sealed class CodeCheck(IPeople people, ITotpSecrets secrets, PeopleOptions options, IAuditTrail trail, TimeProvider clock) : IScopedService
{
    /// <summary>
    /// Returns the session, its person and the step of the code, and names the person in the audit entry. The step is null if the code is wrong,
    /// expired or used. Throws <see cref="NotFound"/> if the session has ended, and <see cref="RuleBroken"/> if the person has no codes here.
    /// </summary>
    /// <param name="sessionId">The session's id.</param>
    /// <param name="code">The code, 6 digits.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public async Task<(PersonSession Session, Person Person, long? Step)> Of(string sessionId, string? code, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var session = await people.FindSession(sessionId, cancellationToken);
        var person = session is null ? null : await people.Find(session.PersonId, cancellationToken);
        if (person is null || person.DeactivatedAt is not null || !session!.IsOpen(now, options.Idle))
        {
            throw new NotFound("Session");
        }

        trail.SetPerson(person.PersonId, person.Name, session.Account);
        return person.TotpSecret is { } stored
            ? (session, person, Totp.StepOf(secrets.Unprotect(stored), code, now, person.LastTotpStep))
            : throw new RuleBroken(PersonErrors.NotLocal, "");
    }
}
