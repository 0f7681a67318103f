using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.GetInvitation;

/// <summary>
/// Returns what a person needs to use an invitation link. It does not use the link. Rejected (<see cref="RuleBroken"/>) if the link cannot be used.
/// </summary>
/// <param name="Token">The token of the link.</param>
public sealed record GetInvitation(string? Token) : IQuery<InvitationItem>;

/// <summary>An invitation.</summary>
/// <param name="Name">The person's name; left out in the first administrator's link, whose owner states name and e-mail address.</param>
/// <param name="Email">The e-mail address by which the person will sign in; left out with the name.</param>
/// <param name="EndsAt">The time at which the link ends.</param>
/// <param name="TotpSecret">The secret for the authenticator app, 32 characters of Base32. Shown only while the link can be used.</param>
/// <param name="TotpAddress">The same as the address that authenticator apps read, usually as a QR code.</param>
public sealed record InvitationItem(string? Name, string? Email, DateTimeOffset EndsAt, string TotpSecret, string TotpAddress);

internal sealed class GetInvitationHandler(IPeopleReads reads, ITotpSecrets secrets, IFirstInvitations first, TimeProvider clock)
    : IRequestHandler<GetInvitation, InvitationItem>
{
    public async Task<InvitationItem> Handle(GetInvitation request, CancellationToken cancellationToken)
    {
        if (first.Read(request.Token) is { } invitation)
        {
            return invitation.EndsAt > clock.Now() && !await reads.HasAdministrator(cancellationToken)
                ? new(null, null, invitation.EndsAt, invitation.TotpSecret, Totp.AddressOf(invitation.TotpSecret, "administrator"))
                : throw new RuleBroken(PersonErrors.InvalidInvitation, "/token");
        }

        var isToken = OneTimeText.TryRead(OneTimeText.Invitation, request.Token, out var id, out var secret);
        var person = isToken ? await reads.ById(id!, cancellationToken) : null;
        if (person?.IsInvited(secret!, clock.Now()) != true)
        {
            throw new RuleBroken(PersonErrors.InvalidInvitation, "/token");
        }

        var totp = secrets.Unprotect(person.InvitationTotp!);
        return new(person.Name, person.Email, person.InvitationEndsAt!.Value, totp, Totp.AddressOf(totp, person.Email));
    }
}
