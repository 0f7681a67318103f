using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.InvitePerson;

/// <summary>
/// Makes a new invitation link, whose token only the result contains. The earlier link ends. By the link the person sets a new password and new
/// one-time codes, which end the old ones and all sessions. Rejected if the person has a role that the caller lacks.
/// </summary>
/// <param name="PersonId">The person's id. Rejected with <see cref="NotFound"/> if the caller may see no such person.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record InvitePerson(string PersonId) : ICommand<InvitedPerson>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => PersonId;
}

internal sealed class InvitePersonHandler(IPeople people, ITotpSecrets secrets, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock)
    : IRequestHandler<InvitePerson, InvitedPerson>
{
    public async Task<InvitedPerson> Handle(InvitePerson request, CancellationToken cancellationToken)
    {
        var person = await people.Require(caller, trail, request.PersonId, cancellationToken);
        var before = caller.ItemOf(person);
        var token = person.Invite(secrets.Protect(Totp.NewSecret()), caller.ToGranter(), clock.Now());
        trail.SetChange(before, caller.ItemOf(person));
        return InvitedPerson.Of(person, token, caller);
    }
}
