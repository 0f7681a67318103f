using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Access.People;

/// <summary>
/// A person who signs in: name, e-mail address, language, accounts, roles and business units, which mean the same as a client's, and the credentials.
/// Only <see cref="Register"/> creates one. Every change raises <see cref="Version"/>. A person is deactivated, never deleted, because the audit
/// trail names the person.
/// </summary>
public sealed partial class Person
{
    // No name of an account contains a line break, so accounts are found in the column by their names between two of them.
    private const char Separator = '\n';

    private Person() { }

    /// <summary>The number: unique, below 2^53 and rising with time. It is the primary key, and lists are paged by it.</summary>
    public long Number { get; private init; }

    /// <summary>The person's id (<see cref="Contracts.PersonId"/>).</summary>
    public string PersonId { get; private init; } = "";

    /// <summary>The name, which the audit trail shows.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The form of the name by which persons are compared (<see cref="PersonName.Fold"/>), at most 256 characters of it.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The e-mail address by which the person signs in, in its stored form (<see cref="EmailAddress"/>). Unique.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The person's language, one of <see cref="PersonDraft.Languages"/>.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The names of the accounts, each between two line breaks.</summary>
    public string AccountNames { get; private set; } = "";

    /// <summary>The accounts that the person may act for, at least one. The first is that of a new session.</summary>
    public IReadOnlyList<AccountId> Accounts =>
        [.. AccountNames.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(name => new AccountId(name))];

    /// <summary>The roles in the core API, in each of the accounts.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>The roles that wait for a second administrator, because the granter lacks them; empty if there are none.</summary>
    public IReadOnlyList<Role> ProposedRoles { get; private set; } = [];

    /// <summary>The administrator who proposed roles; null if nothing is proposed.</summary>
    public string? ProposedBy { get; private set; }

    /// <summary>The id of that administrator, or of the client through which the administrator acted; null for a caller without sign-in.</summary>
    public string? ProposedByClient { get; private set; }

    /// <summary>Whether that client's request named the administrator; otherwise <see cref="ProposedBy"/> is the client's name.</summary>
    public bool IsProposerNamed { get; private set; }

    /// <summary>The codes of the classifier businessUnit that the person is restricted to; empty without a restriction.</summary>
    public IReadOnlyList<string> BusinessUnits { get; private set; } = [];

    /// <summary>The time at which the person was deactivated, after which every sign-in is rejected; null if the person is active.</summary>
    public DateTimeOffset? DeactivatedAt { get; private set; }

    /// <summary>The concurrency token: 1 at first, one more with each change.</summary>
    public int Version { get; private set; }

    /// <summary>The time at which the person was added.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    private Actor? Proposer => ProposedBy is { } name ? new(name, ProposedByClient, IsProposerNamed) : null;

    /// <summary>Returns the text by which an account is found in <see cref="AccountNames"/>.</summary>
    public static string MarkOf(AccountId account) => $"{Separator}{account.Value}{Separator}";

    /// <summary>
    /// Creates a person. Rejects the draft with every defect (<see cref="InvalidInput"/>), and a granter who is restricted to business units unless
    /// the person is restricted to them. A role that the granter lacks waits for a second administrator.
    /// </summary>
    /// <param name="identity">The person's id and number.</param>
    /// <param name="draft">The data.</param>
    /// <param name="granter">The administrator; null if the service itself adds the person.</param>
    /// <param name="classifiers">The classifiers.</param>
    /// <param name="at">The time.</param>
    public static Person Register(
        (string PersonId, long Number) identity, PersonDraft draft, Granter? granter, Classifiers classifiers, DateTimeOffset at)
    {
        var person = new Person { PersonId = identity.PersonId, Number = identity.Number, CreatedAt = at };
        person.Change(draft, granter, classifiers, at);
        return person;
    }

    /// <summary>Replaces the data. Rejects as <see cref="Register"/> does. Roles that wait and that the draft does not repeat end.</summary>
    public void Change(PersonDraft draft, Granter? granter, Classifiers classifiers, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers));
        granter?.RejectUnheldUnits(draft.ReadBusinessUnits());
        var roles = draft.ReadRoles();
        Role[] proposed = [.. granter?.LackedOf(roles.Except(Roles)) ?? []];
        (Name, NameKey) = (draft.Name!, KeyOf(draft.Name!));
        (Email, Language) = (EmailAddress.Read(draft.Email)!, draft.Language ?? PersonDraft.Languages[0]);
        AccountNames = $"{Separator}{string.Join(Separator, draft.ReadAccounts().Select(account => account.Value))}{Separator}";
        (Roles, BusinessUnits) = ([.. roles.Except(proposed)], draft.ReadBusinessUnits());
        Propose(proposed, granter?.Actor);
        Touch(at);
    }

    /// <summary>Returns the form of a name by which persons are found.</summary>
    public static string KeyOf(string name) => PersonName.Fold(name) is { Length: > AccessLimits.NameMaxLength } key
        ? key[..AccessLimits.NameMaxLength]
        : PersonName.Fold(name);

    /// <summary>
    /// Grants the proposed roles, by another administrator than the one who proposed them (<see cref="Actor.RejectUnlessOther"/>). Rejects a person
    /// without a proposal, and the person as the one who grants.
    /// </summary>
    public void ApproveRoles(Actor by, DateTimeOffset at)
    {
        RejectUnlessProposed();
        RejectIfOneself(by);
        by.RejectUnlessOther(Proposer!);
        if (by.Client is null && ProposedByClient is null)
        {
            throw new RuleBroken(FourEyes.PersonsNotNamed, "");
        }

        Roles = [.. Roles.Concat(ProposedRoles).Distinct().Order()];
        Propose([], null);
        Touch(at);
    }

    /// <summary>Removes what is proposed. Rejects a person without a proposal (<see cref="RuleBroken"/>).</summary>
    public void RejectRoles(DateTimeOffset at)
    {
        RejectUnlessProposed();
        Propose([], null);
        Touch(at);
    }

    /// <summary>Replaces the roles by those that an identity provider states. The provider grants them, so none waits.</summary>
    public void SetRoles(IReadOnlyList<Role> roles, DateTimeOffset at)
    {
        if (!Roles.SequenceEqual(roles) || ProposedRoles.Count > 0)
        {
            Roles = roles;
            Propose([], null);
            Touch(at);
        }
    }

    /// <summary>Deactivates or activates the person. Doing it again changes nothing. Rejects the person itself (<see cref="RuleBroken"/>).</summary>
    public void SetActive(bool isActive, Actor by, DateTimeOffset at)
    {
        RejectIfOneself(by);
        if (isActive != DeactivatedAt is null)
        {
            DeactivatedAt = isActive ? null : at;
            (InvitationSecret, InvitationEndsAt, InvitationTotp) = (null, null, null);
            Touch(at);
        }
    }

    private void Propose(Role[] roles, Actor? by)
    {
        ProposedRoles = roles;
        (ProposedBy, ProposedByClient, IsProposerNamed) = roles.Length == 0 ? (null, null, false) : (by!.Name, by.Client, by.IsNamed);
    }

    private void RejectUnlessProposed()
    {
        if (ProposedRoles.Count == 0)
        {
            throw new RuleBroken(PersonErrors.NothingProposed, "");
        }
    }

    private void RejectIfOneself(Actor by)
    {
        if (by.Client == PersonId)
        {
            throw new RuleBroken(PersonErrors.Oneself, "");
        }
    }

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}
