using Onboarding.Application.Screening.ListVersions;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Reads lists and versions.</summary>
public interface IScreeningListReads
{
    /// <summary>Returns all lists that are not retired, by key.</summary>
    Task<IReadOnlyList<ScreeningList>> Lists(CancellationToken cancellationToken);

    /// <summary>Returns a list, also a retired one, or null.</summary>
    Task<ScreeningList?> List(string key, CancellationToken cancellationToken);

    /// <summary>Returns the versions of a list, the newest first.</summary>
    Task<IReadOnlyList<ListVersionItem>> Versions(string key, CancellationToken cancellationToken);

    /// <summary>Returns the entries that differ between two versions, each as it was in them.</summary>
    Task<IReadOnlyList<(string Entry, ListedEntry? Before, ListedEntry? After)>> Differences(
        string key, int before, int after, CancellationToken cancellationToken);

    /// <summary>Returns an entry as a version has it, or null.</summary>
    Task<ListedEntry?> Entry(string key, string entry, int version, CancellationToken cancellationToken);

    /// <summary>Returns the files of a version, as they were imported.</summary>
    Task<IReadOnlyList<ListFile>> Files(string key, int version, CancellationToken cancellationToken);
}
