using System.Collections.ObjectModel;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Access;

/// <summary>What a request states about an API client, as it was sent.</summary>
public sealed record ClientDraft
{
    /// <summary>The most business units a client may be held to.</summary>
    public const int MaxBusinessUnits = 100;

    private static readonly Role[] DefaultRoles = [Role.Reader, Role.Operator];

    /// <summary>What people call the client.</summary>
    public string? Name { get; init; }

    /// <summary>The dialects it may speak.</summary>
    public IReadOnlyList<string?>? Dialects { get; init; }

    /// <summary>Its roles in the core API; reader and operator if none is named.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>Codes of the classifier businessUnit that it may state; any if none is named.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>The documented versions it is tied to, by dialect; the service's own setting of a dialect that is not named.</summary>
    public IReadOnlyDictionary<string, string?> Profiles { get; init; } = ReadOnlyDictionary<string, string?>.Empty;

    /// <summary>Every defect.</summary>
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

    /// <summary>The dialects of a draft without findings, each once.</summary>
    internal IReadOnlyList<DialectName> ReadDialects(DialectRegistry known) => known.Read(Dialects)!;

    /// <summary>The roles of a draft without findings, each once; the usual ones where the core API may be spoken and none is named.</summary>
    internal IReadOnlyList<Role> ReadRoles(DialectRegistry known) =>
        !ReadDialects(known).Contains(DialectName.Core) ? [] : Read<Role>(Roles) is { Count: > 0 } named ? named : DefaultRoles;

    /// <summary>The business units, each once.</summary>
    internal IReadOnlyList<string> ReadBusinessUnits() => [.. (BusinessUnits ?? []).Select(code => code!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The profiles of a draft without findings.</summary>
    internal IReadOnlyDictionary<string, string> ReadProfiles() => Profiles.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);

    // Each once, in the order of declaration; nothing if one of them is none.
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
