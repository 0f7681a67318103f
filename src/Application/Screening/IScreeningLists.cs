using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>The stored lists, for the commands that change them.</summary>
public interface IScreeningLists
{
    /// <summary>Returns a list, also a retired one, or null.</summary>
    Task<ScreeningList?> Find(string key, CancellationToken cancellationToken);

    /// <summary>Adds a list.</summary>
    void Add(ScreeningList list);

    /// <summary>
    /// Stores a version of a list: its files, and each entry that differs from the version in force. Returns the numbers of entries that were added,
    /// changed and removed. Must be called before <see cref="ScreeningList.Replace"/> raises the version of the list.
    /// </summary>
    Task<ListChanges> Store(
        ScreeningList list,
        ListContent content,
        IReadOnlyList<ListFile> files,
        string sha256,
        string importedBy,
        DateTimeOffset at,
        CancellationToken cancellationToken);
}

/// <summary>How a version differs from the one before.</summary>
/// <param name="Added">The number of new entries.</param>
/// <param name="Changed">The number of entries that differ.</param>
/// <param name="Removed">The number of entries that are gone.</param>
public sealed record ListChanges(int Added, int Changed, int Removed);
