using System.Collections.Concurrent;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>The registered dialects.</summary>
public sealed class DialectRegistry
{
    private readonly ConcurrentDictionary<string, DialectName> _reportedFormerNames = new();
    private readonly Action<string, DialectName>? _formerNameUsed;

    /// <summary>
    /// Creates the registry: the dialects in the order of registration, the core API last. Throws <see cref="InvalidOperationException"/> if two have
    /// the same name.
    /// </summary>
    /// <param name="dialects">The registered dialects.</param>
    /// <param name="formerNameUsed">Called once for each former name that is used.</param>
    public DialectRegistry(IEnumerable<IDialect> dialects, Action<string, DialectName>? formerNameUsed = null)
    {
        All = [.. dialects.OrderBy(dialect => dialect.Name == DialectName.Core)];
        _formerNameUsed = formerNameUsed;
        var names = All.SelectMany(dialect => dialect.FormerNames.Append(dialect.Name.Value)).ToList();
        if (names.Count != names.Distinct().Count())
        {
            throw new InvalidOperationException($"Two dialects have the same name: {string.Join(", ", names)}.");
        }
    }

    /// <summary>All dialects.</summary>
    public IReadOnlyList<IDialect> All { get; }

    /// <summary>The dialects that have documented versions.</summary>
    public IEnumerable<IDialect> WithProfiles => All.Where(dialect => dialect.Profiles.Count > 0);

    /// <summary>The names as text for people, separated by commas.</summary>
    public string Names => string.Join(", ", All.Select(dialect => dialect.Name.Value));

    /// <summary>Returns the dialect that has this name or had it before; null if there is none.</summary>
    public DialectName? Find(string? text)
    {
        if (All.FirstOrDefault(dialect => dialect.Name.Value == text) is { } known)
        {
            return known.Name;
        }

        var former = text is null ? null : All.FirstOrDefault(dialect => dialect.FormerNames.Contains(text))?.Name;
        if (former is not null && _reportedFormerNames.TryAdd(text!, former))
        {
            _formerNameUsed?.Invoke(text!, former);
        }

        return former;
    }

    /// <summary>Returns the dialects of these names, each once, in the order of <see cref="All"/>; null if a name is unknown.</summary>
    public IReadOnlyList<DialectName>? Read(IReadOnlyList<string?>? texts)
    {
        var named = (texts ?? []).Select(Find).ToList();
        return named.Contains(null) ? null : [.. All.Select(dialect => dialect.Name).Where(named.Contains)];
    }
}
