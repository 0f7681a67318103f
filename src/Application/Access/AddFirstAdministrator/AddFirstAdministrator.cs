using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AddFirstAdministrator;

/// <summary>
/// Adds the first person, an administrator of the installation, by the link that the service prints at its start, and starts a session. Rejected as
/// soon as there is a person or an administrator.
/// </summary>
/// <param name="Token">The token of the link.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The e-mail address by which the person will sign in.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">The code that the authenticator app shows.</param>
/// <param name="Program">The text of the header User-Agent, which names the program; null without one.</param>
[ChangesData(DataScope.Installation)]
public sealed record AddFirstAdministrator(string? Token, string? Name, string? Email, string? Password, string? Code, string? Program)
    : ICommand<StartedSession>
{
    /// <summary>The new session's id.</summary>
    public string SessionId { get; } = PersonSession.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => PersonId.First;
}

internal sealed class AddFirstAdministratorHandler(
    IPeople people, IPeopleReads reads, IFirstInvitations invitations, IPasswordHashes hashes, ITotpSecrets secrets, IClassifiers classifiers,
        PeopleOptions options, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddFirstAdministrator, StartedSession>
{
    public async Task<StartedSession> Handle(AddFirstAdministrator request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var invitation = invitations.Read(request.Token);
        if (!(invitation?.EndsAt > now) || await reads.HasAdministrator(cancellationToken))
        {
            throw new RuleBroken(PersonErrors.InvalidInvitation, "/token");
        }

        var draft = new PersonDraft
        {
            Name = request.Name,
            Email = request.Email,
            Roles = [Codes<Role>.Of(Role.Administrator)],
            Accounts = [AccountId.Default.Value],
        };
        var step = Totp.StepOf(invitation.TotpSecret, request.Code, now, lastStep: 0);
        InvalidInput.ThrowIfAny(
        [
            .. draft.Findings(classifiers.Current),
            .. PasswordRules.Allow(request.Password, request.Email ?? " ") ? [] : new[] { Finding.Of(PersonErrors.InvalidPassword, "/password") },
            .. step is null ? new[] { Finding.Of(PersonErrors.InvalidCode, "/code") } : [],
        ]);
        var person = Person.Register((PersonId.First, sequence.Next()), draft, granter: null, classifiers.Current, now);
        person.SetCredentials(await hashes.Hash(request.Password!, cancellationToken), secrets.Protect(invitation.TotpSecret), step!.Value);
        people.Add(person);
        var session = PersonSession.Register((request.SessionId, sequence.Next()), person, caller.Address, request.Program, now);
        session.Complete(options.Longest, now);
        people.Add(session);
        trail.SetPerson(person.PersonId, person.Name, AccountId.Default);
        trail.SetChange(null, caller.ItemOf(person));
        return new(session.SessionId, session.NewCookie());
    }
}
