using System.Collections.Frozen;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>
/// Every type of event that is published, as the contracts of the dialects list them. Made at start: a name that receivers or the database cannot have, or
/// that two types share, stops the program there (<see cref="InvalidOperationException"/>).
/// </summary>
public sealed class EventTypes
{
    private readonly FrozenDictionary<string, EventType> _byName;

    /// <summary>The types that the dialects brought.</summary>
    public EventTypes(IEnumerable<EventType> types)
    {
        All = [.. types];
        if (All.FirstOrDefault(type => type.Name.Length is 0 or > EventType.NameMaxLength || type.Name.Any(letter => !char.IsAscii(letter))) is { } bad)
        {
            throw new InvalidOperationException($"{bad.Name} cannot be the name of a type of event.");
        }

        if (All.GroupBy(type => type.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two types of events have the name {twice.Key}.");
        }

        _byName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>Every type.</summary>
    public IReadOnlyList<EventType> All { get; }

    /// <summary>The type of that name; null if there is none.</summary>
    public EventType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The types of a dialect; none if it has none.</summary>
    public IReadOnlyList<EventType> Of(DialectName dialect) => [.. All.Where(type => type.Dialect == dialect)];
}
