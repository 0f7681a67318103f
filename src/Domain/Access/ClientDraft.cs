using System.Collections.ObjectModel;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Access;

/// <summary>The data of an API client as a request sent it, not yet validated.</summary>
public sealed record ClientDraft
{
    /// <summary>The greatest number of business units that a client may be restricted to.</summary>
    public const int MaxBusinessUnits = 100;

    /// <summary>The greatest number of addresses and ranges from which a client may call.</summary>
    public const int MaxAllowedAddresses = 100;

    /// <summary>The client's name for people.</summary>
    public string? Name { get; init; }

    /// <summary>The dialects that the client may use.</summary>
    public IReadOnlyList<string?>? Dialects { get; init; }

    /// <summary>The client's roles in the core API. Required if core is among the dialects; an empty list grants no role.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>The codes of the classifier businessUnit that the client may send; null or empty if it may send any.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>
    /// The addresses from which the client may call: IPv4 or IPv6 addresses and ranges in CIDR notation. Empty if it may call from any. If null, a
    /// change keeps the client's list, and a new client may call from any address.
    /// </summary>
    public IReadOnlyList<string?>? AllowedAddresses { get; init; }

    /// <summary>
    /// Whether the client's levels and statuses take effect although people decide about the customer. If null, a change keeps the client's value,
    /// and a new client has false.
    /// </summary>
    public bool? StatesLevels { get; init; }

    /// <summary>The documented version that the client uses, by dialect name. For a dialect without an entry the service's setting applies.</summary>
    public IReadOnlyDictionary<string, string?> Profiles { get; init; } = ReadOnlyDictionary<string, string?>.Empty;

    /// <summary>Returns every defect of the draft.</summary>
    public IReadOnlyList<Finding> Findings(Classifiers classifiers, DialectRegistry known)
    {
        var findings = new List<Finding>();
        void Add(Rule rule, string path) => findings.Add(Finding.Of(rule, path));

        if (!AccessLimits.IsName(Name))
        {
            Add(ClientErrors.InvalidName, "/name");
        }

        if (known.Read(Dialects) is not { Count: > 0 } dialects)
        {
            findings.Add(Finding.Of(ClientErrors.InvalidDialects, "/dialects", known.Names));
        }
        else if (Roles is { Count: > 0 } && !dialects.Contains(DialectName.Core))
        {
            Add(ClientErrors.RolesWithoutCore, "/roles");
        }

        else if (Roles is null && dialects.Contains(DialectName.Core))
        {
            Add(ClientErrors.RolesMissing, "/roles");
        }

        if (Read<Role>(Roles) is null)
        {
            Add(ClientErrors.InvalidRoles, "/roles");
        }

        if (BusinessUnits?.Count > MaxBusinessUnits)
        {
            Add(ClientErrors.InvalidBusinessUnits, "/businessUnits");
        }
        else
        {
            for (var i = 0; i < (BusinessUnits?.Count ?? 0); i++)
            {
                if (BusinessUnits![i] is not { } code || !classifiers.Has(Classifier.BusinessUnit, code))
                {
                    Add(ClientErrors.UnknownBusinessUnit, $"/businessUnits/{i}");
                }
            }
        }

        if (AllowedAddresses?.Count > MaxAllowedAddresses)
        {
            Add(ClientErrors.TooManyAddresses, "/allowedAddresses");
        }
        else
        {
            foreach (var (i, text) in (AllowedAddresses ?? []).Index())
            {
                if (!AddressRanges.TryRead(text, out _))
                {
                    Add(ClientErrors.InvalidAddress, $"/allowedAddresses/{i}");
                }
            }
        }

        foreach (var (dialect, profile) in Profiles.Where(one => one.Value is not null))
        {
            var profiles = known.All.FirstOrDefault(one => one.Name.Value == dialect)?.Profiles ?? [];
            if (!profiles.Contains(profile))
            {
                findings.Add(Finding.Of(ClientErrors.InvalidProfile(dialect), $"/{dialect}Profile", string.Join(", ", profiles)));
            }
        }

        return findings;
    }

    /// <summary>
    /// Returns a finding for each member that a replacement must have and this draft lacks. Otherwise a member that is left out would be reset
    /// silently.
    /// </summary>
    public IEnumerable<Finding> MissingMembers() =>
        new (string Path, object? Value)[] { ("/name", Name), ("/dialects", Dialects), ("/roles", Roles), ("/businessUnits", BusinessUnits) }
            .Where(member => member.Value is null).Select(member => Finding.Of(ClientErrors.MemberMissing, member.Path, member.Path[1..]));

    /// <summary>Returns the dialects, each once. The draft must have no findings.</summary>
    internal IReadOnlyList<DialectName> ReadDialects(DialectRegistry known) => known.Read(Dialects)!;

    /// <summary>Returns the roles, each once. The draft must have no findings.</summary>
    internal IReadOnlyList<Role> ReadRoles(DialectRegistry known) =>
        !ReadDialects(known).Contains(DialectName.Core) ? [] : Read<Role>(Roles)!;

    /// <summary>Returns the business units, each once.</summary>
    internal IReadOnlyList<string> ReadBusinessUnits() => [.. (BusinessUnits ?? []).Select(code => code!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns the allowed addresses, each once, in the order of the draft. The draft must have no findings.</summary>
    internal IReadOnlyList<string>? ReadAllowedAddresses() =>
        AllowedAddresses is null ? null : [.. AllowedAddresses.Select(text => text!).Distinct()];

    /// <summary>Returns the profiles. The draft must have no findings.</summary>
    internal IReadOnlyDictionary<string, string> ReadProfiles() =>
        Profiles.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);

    // Returns each value once, in the order of declaration; null if a text is not a published code.
    private static List<T>? Read<T>(IReadOnlyList<string?>? texts) where T : struct, Enum
    {
        var values = new SortedSet<T>();
        foreach (var text in texts ?? [])
        {
            if (text is null || !Codes<T>.TryRead(text, out var value))
            {
                return null;
            }

            values.Add(value);
        }

        return [.. values];
    }
}
