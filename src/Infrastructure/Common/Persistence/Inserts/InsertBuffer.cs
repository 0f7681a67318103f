namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>
/// Buffers the rows that a unit of work only adds: a new customer with its related rows, its audit entry, its events. They bypass EF Core's change
/// tracker, which takes several times as long as the database takes to store them. Columns and conversions are those of EF Core's model. The provider
/// writes the rows in the order in which they were added, before the changes that the context tracks.
/// </summary>
internal sealed class InsertBuffer
{
    private readonly List<object> _rows = [];
    private readonly List<Func<Task>> _checks = [];

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

    /// <summary>The checks of <see cref="CheckBeforeCommit"/>.</summary>
    public IReadOnlyList<Func<Task>> Checks => _checks;

    /// <summary>
    /// Adds a check that runs in the transaction, after the rows and the changes are written and before the commit: it sees what other writers have
    /// committed, and what the transaction has locked does not change any more. An exception undoes the unit of work.
    /// </summary>
    public void CheckBeforeCommit(Func<Task> check) => _checks.Add(check);

    /// <summary>Removes all rows and checks, because the unit of work runs again.</summary>
    public void Clear()
    {
        _rows.Clear();
        _checks.Clear();
    }
}
