using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>A client that signed in.</summary>
/// <param name="ClientId">Its public name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Account">The account it acts for.</param>
/// <param name="Dialects">What it may speak.</param>
/// <param name="Roles">Its roles in the house's own API.</param>
/// <param name="BusinessUnits">The business units it may state; none means any.</param>
/// <param name="AmlyzeProfile">The documented version of AMLYZE it speaks; nothing means the service's setting.</param>
/// <param name="Stamp">Changes with its secret; what its tokens carry.</param>
public sealed record KnownClient(
    string ClientId,
    string Name,
    AccountId Account,
    IReadOnlyList<Dialect> Dialects,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<string> BusinessUnits,
    AmlyzeProfileName? AmlyzeProfile,
    string Stamp)
{
    /// <summary>Whether it may speak a dialect.</summary>
    public bool Speaks(Dialect dialect) => Dialects.Contains(dialect);

    /// <summary>Whether it may act in a role.</summary>
    public bool Has(Role role) => Roles.Allow(role);
}
