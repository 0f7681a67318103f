using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AcceptInvitation;

/// <summary>
/// Uses an invitation link: sets password and one-time codes, ends all sessions of the person and starts a new one. Rejected if the link cannot be
/// used, the password breaks the rules (<see cref="PasswordRules"/>) or the code is not that of the secret in the invitation.
/// </summary>
/// <param name="Token">The token of the link.</param>
/// <param name="Password">The new password.</param>
/// <param name="Code">The code that the authenticator app shows.</param>
/// <param name="Program">The text of the header User-Agent, which names the program; null without one.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record AcceptInvitation(string? Token, string? Password, string? Code, string? Program) : ICommand<StartedSession>
{
    /// <summary>The new session's id.</summary>
    public string SessionId { get; } = PersonSession.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

internal sealed class AcceptInvitationHandler(
    IPeople people, IPasswordHashes hashes, ITotpSecrets secrets, PeopleOptions options, ICurrentCaller caller, IAuditTrail trail,
        ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AcceptInvitation, StartedSession>
{
    public async Task<StartedSession> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var isToken = OneTimeText.TryRead(OneTimeText.Invitation, request.Token, out var id, out var secret);
        var person = isToken ? await people.Find(id!, cancellationToken) : null;
        if (person?.IsInvited(secret!, now) != true)
        {
            throw new RuleBroken(PersonErrors.InvalidInvitation, "/token");
        }

        trail.SetPerson(person.PersonId, person.Name, person.Accounts[0]);
        var step = Totp.StepOf(secrets.Unprotect(person.InvitationTotp!), request.Code, now, lastStep: 0);
        InvalidInput.ThrowIfAny(
        [
            .. PasswordRules.Allow(request.Password, person.Email) ? [] : new[] { Finding.Of(PersonErrors.InvalidPassword, "/password") },
            .. step is null ? new[] { Finding.Of(PersonErrors.InvalidCode, "/code") } : [],
        ]);
        person.AcceptInvitation(await hashes.Hash(request.Password!, cancellationToken), step!.Value, now);
        foreach (var earlier in await people.SessionsOf(person.PersonId, cancellationToken))
        {
            earlier.End(now);
        }

        var session = PersonSession.Register((request.SessionId, sequence.Next()), person, caller.Address, request.Program, now);
        session.Complete(options.Longest, now);
        people.Add(session);
        return new(session.SessionId, session.NewCookie());
    }
}
