namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>
/// Buffers the rows that a unit of work only adds: a new customer with its related rows, its audit entry, its events. They bypass EF Core's change tracker,
/// which costs several times what the database takes to store them; columns and conversions are those of EF Core's model. The provider writes them in
/// the order in which they were added, before what the context tracks.
/// </summary>
internal sealed class InsertBuffer
{
    private readonly List<object> _rows = [];

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<object> All => _rows;

    /// <summary>Adds a row. It is read when the unit of work is saved and must not change after that.</summary>
    public void Add(object row) => _rows.Add(row);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<object> rows) => _rows.AddRange(rows);

    /// <summary>The rows of a type.</summary>
    public IEnumerable<T> Of<T>() where T : class => _rows.OfType<T>();

    /// <summary>Forgets them: the work begins anew.</summary>
    public void Clear() => _rows.Clear();
}
