using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.People;

/// <summary>A person as the API shows it: without credentials.</summary>
public record PersonItem : IVersioned
{
    /// <summary>The person's number, by which the list is ordered.</summary>
    public long Number { get; init; }

    /// <summary>The person's id.</summary>
    public string PersonId { get; init; } = "";

    /// <summary>The person's name, which the audit trail shows.</summary>
    public string Name { get; init; } = "";

    /// <summary>The e-mail address by which the person signs in, in small letters.</summary>
    public string Email { get; init; } = "";

    /// <summary>The person's language: en or lt.</summary>
    public string Language { get; init; } = "";

    /// <summary>The accounts that the person may act for; to an administrator of one account only that account.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The person's roles: reader, operator, compliance, documents, auditor, administrator.</summary>
    [TextOf(typeof(Role))]
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The roles that wait for a second administrator, because the first one lacks them; left out if there are none.</summary>
    [TextOf(typeof(Role))]
    public IReadOnlyList<string>? ProposedRoles { get; init; }

    /// <summary>The administrator who proposed what waits; left out if nothing does.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The business units that the person is restricted to; empty without a restriction.</summary>
    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    /// <summary>Whether the person can sign in.</summary>
    public bool Active { get; init; }

    /// <summary>Whether the person has set a password and one-time codes.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether the person has signed in through the identity provider.</summary>
    public bool HasIdentityProvider { get; init; }

    /// <summary>The version: 1 at first, one more with each change and each sign-in with a one-time code.</summary>
    public int Version { get; init; }

    /// <summary>The time at which the person was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The time of the last request, accurate to a minute; left out if there was none.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>The time at which the invitation link ends; left out if there is none.</summary>
    public DateTimeOffset? InvitationEndsAt { get; init; }

    string IVersioned.Tag => Tags.Of(Version);

    /// <summary>Creates the item of a person, with the accounts that a condition selects.</summary>
    internal static PersonItem Of(Person person, Func<AccountId, bool> sees) => Fill(new PersonItem(), person, sees);

    private protected static T Fill<T>(T item, Person person, Func<AccountId, bool> sees) where T : PersonItem => item with
    {
        Number = person.Number,
        PersonId = person.PersonId,
        Name = person.Name,
        Email = person.Email,
        Language = person.Language,
        Accounts = [.. person.Accounts.Where(sees).Select(account => account.Value)],
        Roles = [.. person.Roles.Select(Codes<Role>.Of)],
        ProposedRoles = person.ProposedRoles.Count == 0 ? null : [.. person.ProposedRoles.Select(Codes<Role>.Of)],
        ProposedBy = person.ProposedBy,
        BusinessUnits = person.BusinessUnits,
        Active = person.DeactivatedAt is null,
        HasPassword = person.HasPassword,
        HasIdentityProvider = person.Subject is not null,
        Version = person.Version,
        CreatedAt = person.CreatedAt,
        ChangedAt = person.ChangedAt,
        LastSeenAt = person.SeenAt,
        InvitationEndsAt = person.InvitationEndsAt,
    };
}

/// <summary>A person with a new invitation link, which is shown only in this response.</summary>
public sealed record InvitedPerson : PersonItem
{
    /// <summary>The link by which the person sets password and one-time codes, once. The text after # is its token.</summary>
    public string Link { get; init; } = "";

    /// <summary>Creates the item. The link is the token alone until the Api has put the address before it.</summary>
    internal static InvitedPerson Of(Person person, string token, ICurrentCaller caller) =>
        Fill(new InvitedPerson { Link = token }, person, caller.Sees);
}
