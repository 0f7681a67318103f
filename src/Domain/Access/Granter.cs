using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>The administrator who adds or changes a client, with this administrator's own roles and business units.</summary>
/// <param name="Actor">The person.</param>
/// <param name="Roles">The person's roles.</param>
/// <param name="BusinessUnits">The business units that the person is restricted to; empty without a restriction.</param>
/// <param name="StatesLevels">Whether the person's client states levels.</param>
public sealed record Granter(Actor Actor, IReadOnlyList<Role> Roles, IReadOnlyList<string> BusinessUnits, bool StatesLevels)
{
    /// <summary>Returns the roles that the granter lacks.</summary>
    public Role[] LackedOf(IEnumerable<Role> roles) => [.. roles.Where(role => !Roles.Allow(role)).Distinct().Order()];

    /// <summary>Rejects a client that would not be restricted to the granter's business units (<see cref="RuleBroken"/>).</summary>
    public void RejectUnheldUnits(IReadOnlyList<string> units)
    {
        if (BusinessUnits.Count > 0 && (units.Count == 0 || units.Except(BusinessUnits).Any()))
        {
            throw new RuleBroken([Finding.Of(ClientErrors.UnitsNotHeld, "/businessUnits", string.Join(", ", BusinessUnits))]);
        }
    }
}

/// <summary>The permanent identity of a client.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="Account">The account, as sent.</param>
/// <param name="Number">The number.</param>
public readonly record struct ClientIdentity(string ClientId, string? Account, long Number);
