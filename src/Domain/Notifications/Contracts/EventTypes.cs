using System.Collections.Frozen;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Notifications.Contracts;

/// <summary>
/// All published types of events, as listed in the dialects' contracts. Created at start. A name that is invalid or not unique stops the start with
/// <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class EventTypes
{
    private readonly FrozenDictionary<string, EventType> _byName;

    /// <summary>Creates the catalogue from the dialects' types.</summary>
    public EventTypes(IEnumerable<EventType> types)
    {
        All = [.. types];
        if (All.FirstOrDefault(
            type => type.Name.Length is 0 or > EventType.NameMaxLength || type.Name.Any(letter => !char.IsAscii(letter))) is { } bad)
        {
            throw new InvalidOperationException(
                $"{bad.Name} is not a valid event type name: it must be ASCII and have 1 to {EventType.NameMaxLength} characters.");
        }

        if (All.GroupBy(type => type.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two event types have the name {twice.Key}.");
        }

        _byName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>All types.</summary>
    public IReadOnlyList<EventType> All { get; }

    /// <summary>Returns the type of a name; null if there is none.</summary>
    public EventType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Returns the types of a dialect; empty if it has none.</summary>
    public IReadOnlyList<EventType> Of(DialectName dialect) => [.. All.Where(type => type.Dialect == dialect)];
}
