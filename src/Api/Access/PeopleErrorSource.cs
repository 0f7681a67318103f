using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Access.People;

namespace Onboarding.Api.Access;

/// <summary>The errors of the calls about persons, their sign-in and sessions.</summary>
internal sealed class PeopleErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(PersonErrors.InvalidEmail, "/email", "Send an address such as ieva@bank.example."),
        Defect(PersonErrors.InvalidLanguage, "/language", "Send one of the languages in the sentence, or leave language out."),
        Defect(PersonErrors.InvalidAccounts, "/accounts", "Send the names of one or more accounts, in small letters."),
        Defect(PersonErrors.RolesMissing, "/roles", "Send roles; an empty list grants no role."),
        Conflict(PersonErrors.EmailTaken, "/email", "Change the person who has the address, or send another address."),
        Conflict(PersonErrors.NameTaken, "/name", "Add what tells the two persons apart, such as an initial or the department."),
        Conflict(PersonErrors.OtherAccount, "/accounts", "Send accounts that you administer, or let an administrator of the installation do this."),
        Conflict(PersonErrors.RoleNotHeld, "", "Let a caller with the roles in the sentence make the link."),
        Conflict(PersonErrors.Inactive, "", "Activate the person, then make the link."),
        Conflict(PersonErrors.NothingProposed, "", "No action is needed: another administrator has decided, or nothing was proposed."),
        Conflict(PersonErrors.Oneself, "", "Let another administrator do this."),
        Conflict(PersonErrors.InvalidInvitation, "/token", "Ask an administrator for a new link."),
        Defect(PersonErrors.DataOfLink, "/name", "Leave name and email out; an administrator changes them."),
        Defect(PersonErrors.InvalidPassword, "/password", "Send a longer password; a sentence of several words is easy to remember."),
        Defect(PersonErrors.SamePassword, "/newPassword", "Send another new password."),
        Defect(PersonErrors.InvalidCode, "/code", "Wait for the next code of the authenticator app, and send it once."),
        Conflict(PersonErrors.NotOfPerson, "/account", "Send one of the accounts in the sentence."),
        Conflict(PersonErrors.NoSecondFactor, "", "Send e-mail address and password to POST /onboarding/v1/session, then the code within 5 minutes."),
        Conflict(PersonErrors.NotLocal, "", "Sign in again through the identity provider."),
        Forbidden(PersonErrors.NotOfProvider, "Let the provider state a role of the person, or let an administrator add or activate the person."),
        Defect(PersonErrors.InvalidReturn, "/returnTo", "Send a path that begins with one /."),
        Forbidden(SessionCookies.Forged, "Read the token from GET /onboarding/v1/session and send it in X-Antiforgery-Token."),
        Forbidden(
            DecidesAttribute.ThroughClient, "Decide as a person who signed in; Risk__DecideOnlySignedIn=false permits decisions through clients."),
        Forbidden(FreshSignInAttribute.Stale, "Send password and code to POST /onboarding/v1/session/confirmation, then the request again."),
    ];
}
