using System.Collections.Frozen;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>What a form says of one field table: which fields it requires, by entity type, and which texts it limits otherwise than the table. Immutable.</summary>
public sealed class FormPart
{
    private static readonly EntityType[] BothTypes = [EntityType.Individual, EntityType.Organization];

    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<(EntityType Type, string Name)> _required;
    private readonly FrozenDictionary<string, int> _limits;

    private FormPart(object table, FrozenSet<string> names, FrozenSet<(EntityType Type, string Name)> required, FrozenDictionary<string, int> limits) =>
        (Table, _names, _required, _limits) = (table, names, required, limits);

    internal object Table { get; }

    /// <summary>A part that requires and limits nothing yet.</summary>
    public static FormPart Of<T>(FieldTable<T> table) =>
        new(table, table.Select(field => field.Name).ToFrozenSet(), FrozenSet<(EntityType, string)>.Empty, FrozenDictionary<string, int>.Empty);

    /// <summary>A part that requires every field that has a rule for being missing.</summary>
    public static FormPart Whole<T>(FieldTable<T> table) => Of(table).Requires([.. table.Where(field => field.Missing is not null).Select(field => field.Name)]);

    /// <summary>The same part that requires these fields too, of both types; <see cref="ArgumentException"/> for a name that the table does not have.</summary>
    public FormPart Requires(params string[] names) => Requiring(BothTypes, names);

    /// <summary>The same part that requires these fields too, of one type; <see cref="ArgumentException"/> for a name that the table does not have.</summary>
    public FormPart Requires(EntityType type, params string[] names) => Requiring([type], names);

    /// <summary>The same part with another longest text of these fields; <see cref="ArgumentException"/> for a name that the table does not have.</summary>
    public FormPart Limits(int maxLength, params string[] names) =>
        new(Table, _names, _required, _limits.Concat(names.Select(name => KeyValuePair.Create(Known(name), maxLength))).ToFrozenDictionary());

    internal bool Requires(string name, EntityType type) => _required.Contains((type, name));

    internal int? LimitOf(string name) => _limits.TryGetValue(name, out var limit) ? limit : null;

    private FormPart Requiring(EntityType[] types, string[] names) =>
        new(Table, _names, _required.Concat(from type in types from name in names select (type, Known(name))).ToFrozenSet(), _limits);

    private string Known(string name) => _names.Contains(name) ? name : throw new ArgumentException($"No line of the table is called {name}.", nameof(name));
}
