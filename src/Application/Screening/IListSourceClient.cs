using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Fetches the files of lists from their sources.</summary>
public interface IListSourceClient
{
    /// <summary>
    /// Returns the files at some URLs; null if the source says that none has changed since the tags. Throws <see cref="ListSourceException"/> if a
    /// file cannot be fetched as a whole.
    /// </summary>
    Task<FetchedFiles?> Fetch(IReadOnlyList<string> urls, IReadOnlyList<FetchTag> tags, CancellationToken cancellationToken);
}

/// <summary>Files that were fetched.</summary>
/// <param name="Files">The files, in the order of the URLs.</param>
/// <param name="Tags">The tags of the files, as the source sent them.</param>
public sealed record FetchedFiles(IReadOnlyList<ListFile> Files, IReadOnlyList<FetchTag> Tags);

/// <summary>A source could not be fetched. The message gives the reason and quotes nothing of the response.</summary>
public sealed class ListSourceException(string message) : Exception(message);
