using System.Collections.Frozen;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>
/// The part of a form for one field table: the required fields by entity type, and text lengths that differ from the table. Immutable.
/// </summary>
public sealed class FormPart
{
    private static readonly EntityType[] BothTypes = [EntityType.Individual, EntityType.Organization];

    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<(EntityType Type, string Name)> _required;
    private readonly FrozenDictionary<string, int> _limits;

    private FormPart(
        object table, FrozenSet<string> names, FrozenSet<(EntityType Type, string Name)> required, FrozenDictionary<string, int> limits) =>
        (Table, _names, _required, _limits) = (table, names, required, limits);

    internal object Table { get; }

    /// <summary>Creates a part without requirements and limits.</summary>
    public static FormPart Of<T>(FieldTable<T> table) =>
        new(table, table.Select(field => field.Name).ToFrozenSet(), FrozenSet<(EntityType, string)>.Empty, FrozenDictionary<string, int>.Empty);

    /// <summary>Creates a part that requires every field with a rule for a missing value.</summary>
    public static FormPart RequireAll<T>(FieldTable<T> table) =>
        Of(table).Require([.. table.Where(field => field.Missing is not null).Select(field => field.Name)]);

    /// <summary>
    /// Returns the part with these fields required for both types. Throws <see cref="ArgumentException"/> for a name that the table does not have.
    /// </summary>
    public FormPart Require(params string[] names) => Requiring(BothTypes, names);

    /// <summary>
    /// Returns the part with these fields required for one type. Throws <see cref="ArgumentException"/> for a name that the table does not have.
    /// </summary>
    public FormPart Require(EntityType type, params string[] names) => Requiring([type], names);

    /// <summary>
    /// Returns the part with another maximum length for these fields. Throws <see cref="ArgumentException"/> for a name that the table does not have.
    /// </summary>
    public FormPart Limit(int maxLength, params string[] names) =>
        new(Table, _names, _required, _limits.Concat(names.Select(name => KeyValuePair.Create(Known(name), maxLength))).ToFrozenDictionary());

    internal bool IsRequired(string name, EntityType type) => _required.Contains((type, name));

    internal int? LimitOf(string name) => _limits.TryGetValue(name, out var limit) ? limit : null;

    private FormPart Requiring(EntityType[] types, string[] names) =>
        new(Table, _names, _required.Concat(from type in types from name in names select (type, Known(name))).ToFrozenSet(), _limits);

    private string Known(string name) => _names.Contains(name) ? name : throw new ArgumentException($"The table has no field {name}.", nameof(name));
}
