using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.People;

/// <summary>The reasons for rejecting a request about a person or a person's sign-in. The service defines these codes.</summary>
public static class PersonErrors
{
    /// <summary>The address is missing or invalid.</summary>
    public static Rule InvalidEmail { get; } = Rule.Unpublished("invalid_email", $"email must be an e-mail address of at most {EmailAddress.MaxLength} characters");

    /// <summary>The language is unknown.</summary>
    public static Rule InvalidLanguage { get; } = Rule.Unpublished("invalid_language", $"language is left out or one of {string.Join(", ", PersonDraft.Languages)}");

    /// <summary>No account is named, or too many.</summary>
    public static Rule InvalidAccounts { get; } = Rule.Unpublished("invalid_accounts", $"accounts must have 1 to {PersonDraft.MaxAccounts} names of accounts, each 1 to 64 of the characters a-z, 0-9 and -");

    /// <summary>A person without a role can do nothing; the request must say so with an empty list.</summary>
    public static Rule RolesMissing { get; } = Rule.Unpublished("person_roles_missing", "roles is required; an empty list grants no role");

    /// <summary>Another person signs in with the address.</summary>
    public static Rule EmailTaken { get; } = Rule.Unpublished("email_taken", "Another person has this e-mail address");

    /// <summary>Another person of an account has the name, so that the trail could not distinguish the two.</summary>
    public static Rule NameTaken { get; } = Rule.Unpublished("name_taken", "Another person of the account has this name: add what tells the two apart");

    /// <summary>The caller does not administer every account of the person.</summary>
    public static Rule OtherAccount { get; } = Rule.Unpublished("person_of_other_account", "Only an administrator of the installation (account default) manages persons of other accounts than the administrator's own");

    /// <summary>The person has a role that the caller lacks, so that a new link would give the caller that role.</summary>
    public static Rule RoleNotHeld { get; } = Rule.Unpublished("person_role_not_held", "The person has a role that you lack ({0}): only a caller with that role can make a new link");

    /// <summary>The person is not active.</summary>
    public static Rule Inactive { get; } = Rule.Unpublished("person_inactive", "The person was deactivated: activate the person first");

    /// <summary>Nothing is proposed.</summary>
    public static Rule NothingProposed { get; } = Rule.Unpublished("no_proposed_person_roles", "No role of the person waits for a second administrator");

    /// <summary>The caller would deactivate itself, after which possibly no administrator is left.</summary>
    public static Rule Oneself { get; } = Rule.Unpublished("own_person", "Another administrator must do this");

    /// <summary>The link was used, has expired, or was replaced.</summary>
    public static Rule InvalidInvitation { get; } = Rule.Unpublished("invalid_invitation", "The link was used, has expired, or was replaced: ask an administrator for a new one");

    /// <summary>The person of the link has a name and an address already.</summary>
    public static Rule DataOfLink { get; } = Rule.Unpublished("data_of_link", "name and email are for the first administrator's link: leave them out");

    /// <summary>The password is too short or too long.</summary>
    public static Rule InvalidPassword { get; } = Rule.Unpublished("invalid_password", $"password must have {PasswordRules.MinLength} to {PasswordRules.MaxLength} characters and must not be common or contain the e-mail address");

    /// <summary>The new password is the present one.</summary>
    public static Rule SamePassword { get; } = Rule.Unpublished("same_password", "newPassword must differ from password");

    /// <summary>The code is wrong, expired, or was used.</summary>
    public static Rule InvalidCode { get; } = Rule.Unpublished("invalid_code", $"code must be the {Totp.Digits} digits that the authenticator app shows now, and is accepted once");

    /// <summary>The person does not act for the account.</summary>
    public static Rule NotOfPerson { get; } = Rule.Unpublished("account_not_of_person", $"account must be one of the person's own accounts: {{0}}");

    /// <summary>The session does not wait for a second factor.</summary>
    public static Rule NoSecondFactor { get; } = Rule.Unpublished("no_second_factor_expected", "Sign in with e-mail address and password first");

    /// <summary>The identity provider states no role for the person, or the person is not known here, or inactive.</summary>
    public static Rule NotOfProvider { get; } = Rule.Unpublished("person_not_admitted", "The identity provider states no role for the person, or the person is not known here");

    /// <summary>The path to return to is not one of this service.</summary>
    public static Rule InvalidReturn { get; } = Rule.Unpublished("invalid_return", "returnTo is left out or a path of this service, such as /");

    /// <summary>Another provider than this service checks the person's credentials.</summary>
    public static Rule NotLocal { get; } = Rule.Unpublished("no_local_sign_in", "The person has no password here: sign in again through the identity provider");
}
