namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>
/// Buffers the rows that a unit of work only adds: a new customer with its related rows, its audit entry, its events. They bypass EF Core's change
/// tracker, which takes several times as long as the database takes to store them. Columns and conversions are those of EF Core's model. The provider
/// writes the rows in the order in which they were added, before the changes that the context tracks.
/// </summary>
internal sealed class InsertBuffer
{
    private readonly List<object> _rows = [];

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>All rows, in the order in which they were added.</summary>
    public IReadOnlyList<object> All => _rows;

    /// <summary>Adds a row. It is read when the unit of work is saved and must not change after that.</summary>
    public void Add(object row) => _rows.Add(row);

    /// <summary>Adds several rows.</summary>
    public void AddRange(IEnumerable<object> rows) => _rows.AddRange(rows);

    /// <summary>Returns the rows of a type.</summary>
    public IEnumerable<T> Of<T>() where T : class => _rows.OfType<T>();

    /// <summary>Removes all rows, because the unit of work runs again.</summary>
    public void Clear() => _rows.Clear();
}
