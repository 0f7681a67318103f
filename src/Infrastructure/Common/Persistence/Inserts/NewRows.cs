namespace Onboarding.Infrastructure.Common.Persistence.Inserts;

/// <summary>
/// Rows that a unit of work only adds: a new customer with what belongs to it, its audit entry, what it announces. They pass by EF Core's change tracker, which
/// would cost several times what the database takes to store them; the columns and their conversions are those of the model all the same. The provider
/// writes them in the order in which their tables were first named, before what the context tracks.
/// </summary>
internal sealed class NewRows
{
    private readonly List<object> _rows = [];

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<object> All => _rows;

    /// <summary>Adds a row; it is never looked at again, so it must not change any more once the unit of work is saved.</summary>
    public void Add(object row) => _rows.Add(row);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<object> rows) => _rows.AddRange(rows);

    /// <summary>The rows of a type.</summary>
    public IEnumerable<T> Of<T>() where T : class => _rows.OfType<T>();

    /// <summary>Forgets them: the work begins anew.</summary>
    public void Clear() => _rows.Clear();
}
