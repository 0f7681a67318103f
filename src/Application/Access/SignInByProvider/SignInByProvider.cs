using MediatR;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SignInByProvider;

/// <summary>
/// Signs in a person whom the identity provider has checked, and starts a session. The person is found by the subject, else by an e-mail address that
/// the provider has verified. If the provider states roles, they replace the person's, and a person who is not found is added. Rejected
/// (<see cref="NotPermitted"/>) for a person who is not known and has no role, and for an inactive one.
/// </summary>
/// <param name="Identity">The person as the provider states it.</param>
/// <param name="Account">The account of a person who is added.</param>
/// <param name="Program">The text of the header User-Agent, which names the program; null without one.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record SignInByProvider(ProvidedIdentity Identity, string Account, string? Program) : ICommand<StartedSession>
{
    /// <summary>The new session's id.</summary>
    public string SessionId { get; } = PersonSession.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => SessionId;
}

/// <summary>Starts sessions by sending the command.</summary>
/// <param name="mediator">The mediator.</param>
public sealed class ProviderSessions(IMediator mediator) : IProviderSessions
{
    /// <inheritdoc/>
    public async Task<string> Start(ProvidedIdentity identity, string account, string? program, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignInByProvider(identity, account, program), cancellationToken)).Cookie;
}

internal sealed class SignInByProviderHandler(
    IPeople people, IClassifiers classifiers, PeopleOptions options, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence,
        TimeProvider clock)
    : IRequestHandler<SignInByProvider, StartedSession>
{
    public async Task<StartedSession> Handle(SignInByProvider request, CancellationToken cancellationToken)
    {
        var (identity, now) = (request.Identity, clock.Now());
        var email = EmailAddress.Read(identity.Email);
        var roles = identity.Roles?.Where(text => Codes<Role>.TryRead(text, out _)).Select(Codes<Role>.Read).Distinct().Order().ToArray();
        var known = await people.FindBySubject(identity.Subject, cancellationToken)
            ?? (email is null ? null : await people.FindByEmail(email, cancellationToken) is { Subject: null } found ? found : null);
        if (known?.DeactivatedAt is not null || roles is { Length: 0 } || (known is null && (roles is null || email is null)))
        {
            throw new NotPermitted(PersonErrors.NotOfProvider);
        }

        var before = known is null ? null : PersonItem.Of(known, static _ => true);
        var person = known ?? await Add(request, email!, roles!, cancellationToken);
        person.Bind(identity.Subject, now);
        if (roles is not null)
        {
            person.SetRoles(roles, now);
        }

        var session = PersonSession.Register((request.SessionId, sequence.Next()), person, caller.Address, request.Program, now);
        session.Complete(options.Longest, now, identity.CheckedAt);
        people.Add(session);
        trail.SetPerson(person.PersonId, person.Name, session.Account);
        if (before?.Version != person.Version)
        {
            trail.SetChange(before, PersonItem.Of(person, static _ => true));
        }

        return new(session.SessionId, session.NewCookie());
    }

    private async Task<Person> Add(SignInByProvider request, string email, IReadOnlyList<Role> roles, CancellationToken cancellationToken)
    {
        var name = AccessLimits.IsName(request.Identity.Name) ? request.Identity.Name! : email;
        var isTaken = (await people.WithName(name, cancellationToken)).Any(one => one.Accounts.Contains(new(request.Account)));
        var draft = new PersonDraft
        {
            // The trail tells persons apart by their names.
            Name = isTaken ? email : name,
            Email = email,
            Roles = [.. roles.Select(Codes<Role>.Of)],
            Accounts = [request.Account],
        };
        var person = Person.Register((PersonId.New(), sequence.Next()), draft, granter: null, classifiers.Current, clock.Now());
        people.Add(person);
        return person;
    }
}
