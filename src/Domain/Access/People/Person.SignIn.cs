using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.People;

/// <summary>The credentials of a person: password and one-time codes, or an identity provider; and the invitation to set them.</summary>
public sealed partial class Person
{
    /// <summary>The time for which an invitation link can be used.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromHours(72);

    /// <summary>The hash of the password; null until the person has set one.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>The secret of the one-time codes, encrypted; null until the person has set a password.</summary>
    public string? TotpSecret { get; private set; }

    /// <summary>The last step whose code was used (<see cref="Totp"/>); 0 if none was.</summary>
    public long LastTotpStep { get; private set; }

    /// <summary>The subject of the identity provider, with its issuer; null if the person has not signed in through one.</summary>
    public string? Subject { get; private set; }

    /// <summary>The hash of the secret in the invitation link; null if no link can be used.</summary>
    public ClientSecret? InvitationSecret { get; private set; }

    /// <summary>The time at which the link ends.</summary>
    public DateTimeOffset? InvitationEndsAt { get; private set; }

    /// <summary>The secret of the one-time codes that the link offers, encrypted.</summary>
    public string? InvitationTotp { get; private set; }

    /// <summary>The time of the last request, accurate to a minute; null if there was none.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Whether the person has a password and one-time codes.</summary>
    public bool HasPassword => PasswordHash is not null && TotpSecret is not null;

    /// <summary>
    /// Makes the token of a link by which the person sets password and one-time codes, once. An earlier link ends. Rejects an inactive person, and a
    /// granter who lacks one of the person's roles, because the link gives them (<see cref="RuleBroken"/>).
    /// </summary>
    /// <param name="protectedTotp">The encrypted secret of the one-time codes that the link offers.</param>
    /// <param name="granter">The administrator; null if the service itself invites.</param>
    /// <param name="at">The time.</param>
    public string Invite(string protectedTotp, Granter? granter, DateTimeOffset at)
    {
        if (DeactivatedAt is not null)
        {
            throw new RuleBroken(PersonErrors.Inactive, "");
        }

        if (granter?.LackedOf(Roles) is { Length: > 0 } lacked)
        {
            throw new RuleBroken([Finding.Of(PersonErrors.RoleNotHeld, "", string.Join(", ", lacked.Select(Codes<Role>.Of)))]);
        }

        (InvitationSecret, var secret) = ClientSecret.Make();
        (InvitationEndsAt, InvitationTotp) = (at + InvitationLife, protectedTotp);
        Touch(at);
        return OneTimeText.Of(OneTimeText.Invitation, PersonId, secret);
    }

    /// <summary>Returns whether a secret is that of a link that can be used now.</summary>
    public bool IsInvited(string secret, DateTimeOffset at) =>
        (InvitationSecret ?? ClientSecret.Dummy).Matches(secret) && InvitationEndsAt > at && DeactivatedAt is null;

    /// <summary>Uses the link: sets the password and the one-time codes that the link offered.</summary>
    /// <param name="passwordHash">The hash of the password.</param>
    /// <param name="step">The step of the code that proves that the app has the secret.</param>
    /// <param name="at">The time.</param>
    public void AcceptInvitation(string passwordHash, long step, DateTimeOffset at)
    {
        (PasswordHash, TotpSecret, LastTotpStep) = (passwordHash, InvitationTotp, step);
        (InvitationSecret, InvitationEndsAt, InvitationTotp) = (null, null, null);
        Touch(at);
    }

    /// <summary>Replaces the password. An invitation link that can still be used ends, because the person has credentials.</summary>
    /// <param name="passwordHash">The hash of the new password.</param>
    /// <param name="step">The step of the code that the person sent with it.</param>
    /// <param name="at">The time.</param>
    public void ChangePassword(string passwordHash, long step, DateTimeOffset at)
    {
        (PasswordHash, LastTotpStep) = (passwordHash, step);
        (InvitationSecret, InvitationEndsAt, InvitationTotp) = (null, null, null);
        Touch(at);
    }

    /// <summary>Sets the credentials of a new person who has proved to have them, without an invitation.</summary>
    /// <param name="passwordHash">The hash of the password.</param>
    /// <param name="protectedTotp">The encrypted secret of the one-time codes.</param>
    /// <param name="step">The step of the code that proves that the app has the secret.</param>
    public void SetCredentials(string passwordHash, string protectedTotp, long step) =>
        (PasswordHash, TotpSecret, LastTotpStep) = (passwordHash, protectedTotp, step);

    /// <summary>Uses the code of a step, which is then no longer accepted.</summary>
    public void UseStep(long step, DateTimeOffset at)
    {
        LastTotpStep = step;
        Touch(at);
    }

    /// <summary>Binds the person to a subject of an identity provider.</summary>
    public void Bind(string subject, DateTimeOffset at)
    {
        if (Subject != subject)
        {
            Subject = subject;
            Touch(at);
        }
    }

    /// <summary>Encrypts the secrets of the one-time codes with another key. The data does not change.</summary>
    public void Reencrypt(string? totp, string? invitationTotp) => (TotpSecret, InvitationTotp) = (totp, invitationTotp);
}
