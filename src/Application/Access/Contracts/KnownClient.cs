using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>A client that signed in.</summary>
/// <param name="ClientId">Its public name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Account">The account it acts for.</param>
/// <param name="Dialects">What it may speak.</param>
/// <param name="Roles">Its roles in the core API.</param>
/// <param name="BusinessUnits">The business units it may state; none means any.</param>
/// <param name="Profiles">The documented versions it is tied to, by dialect; of a dialect that is not named the service's setting counts.</param>
/// <param name="Stamp">Changes with its secret; what its tokens carry.</param>
public sealed record KnownClient(
    string ClientId,
    string Name,
    AccountId Account,
    IReadOnlyList<DialectName> Dialects,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<string> BusinessUnits,
    IReadOnlyDictionary<string, string> Profiles,
    string Stamp)
{
    /// <summary>Whether it may speak a dialect.</summary>
    public bool AllowsDialect(DialectName dialect) => Dialects.Contains(dialect);

    /// <summary>The documented version of a dialect that it is tied to; null if the service's setting counts.</summary>
    public string? ProfileOf(DialectName dialect) => Profiles.GetValueOrDefault(dialect.Value);

    /// <summary>Whether it may act in a role.</summary>
    public bool Has(Role role) => Roles.Allow(role);
}
