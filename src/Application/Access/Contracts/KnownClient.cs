using System.Net;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>A client that signed in.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="Name">The client's name for people.</param>
/// <param name="Account">The account that the client acts for.</param>
/// <param name="Dialects">The dialects that the client may use.</param>
/// <param name="Roles">The client's roles in the core API.</param>
/// <param name="BusinessUnits">The business units that the client may send; empty if it may send any.</param>
/// <param name="Profiles">
/// The documented version that the client uses, by dialect name. For a dialect without an entry the service's setting applies.
/// </param>
/// <param name="Stamp">The mark of the client's current secret, which its tokens carry.</param>
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
    /// <summary>The ranges of addresses from which the client may call; empty if it may call from any.</summary>
    public IReadOnlyList<IPNetwork> AllowedAddresses { get; init; } = [];

    /// <summary>Whether level and status in the client's requests take effect although people decide about the customer.</summary>
    public bool StatesLevels { get; init; }

    /// <summary>Returns whether the client may call from an address; null stands for an unknown one.</summary>
    public bool AllowsAddress(IPAddress? address) => AllowedAddresses.Count == 0 || AddressRanges.Contains(AllowedAddresses, address);

    /// <summary>Returns whether the client may use a dialect.</summary>
    public bool AllowsDialect(DialectName dialect) => Dialects.Contains(dialect);

    /// <summary>Returns the documented version of a dialect that the client uses; null if the service's setting applies.</summary>
    public string? ProfileOf(DialectName dialect) => Profiles.GetValueOrDefault(dialect.Value);

    /// <summary>Returns whether the client's roles allow a role.</summary>
    public bool Has(Role role) => Roles.Allow(role);
}
