using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>A person who signed in, with the session.</summary>
/// <param name="PersonId">The person's id.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The e-mail address by which the person signs in.</param>
/// <param name="Language">The person's language.</param>
/// <param name="Accounts">The accounts that the person may act for.</param>
/// <param name="Roles">The roles in the core API.</param>
/// <param name="BusinessUnits">The business units that the person is restricted to; empty without a restriction.</param>
/// <param name="Session">The session.</param>
public sealed record KnownPerson(
    string PersonId,
    string Name,
    string Email,
    string Language,
    IReadOnlyList<AccountId> Accounts,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<string> BusinessUnits,
    KnownSession Session)
{
    /// <summary>Returns whether the person's roles allow a role.</summary>
    public bool Has(Role role) => Roles.Allow(role);
}

/// <summary>The session of a person who signed in.</summary>
/// <param name="SessionId">The session's id.</param>
/// <param name="Account">The account that the session acts for.</param>
/// <param name="SignedInAt">The time of the sign-in.</param>
/// <param name="FreshUntil">The time until which the sign-in is fresh; null if it stays fresh.</param>
/// <param name="EndsAt">The time at which the session ends whatever happens.</param>
public sealed record KnownSession(string SessionId, AccountId Account, DateTimeOffset SignedInAt, DateTimeOffset? FreshUntil, DateTimeOffset EndsAt);
