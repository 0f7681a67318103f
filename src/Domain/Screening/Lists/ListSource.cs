namespace Onboarding.Domain.Screening.Lists;

/// <summary>Where the files of a list are published.</summary>
/// <param name="Urls">The URLs of the files, from 1 to 8. The last segment of a URL's path is the name of its file.</param>
/// <param name="EveryMinutes">The time between two fetches in minutes; null if the list is fetched only on demand.</param>
public sealed record ListSource(IReadOnlyList<string> Urls, int? EveryMinutes)
{
    /// <summary>The greatest number of files.</summary>
    public const int MaxFiles = 8;

    /// <summary>The greatest length of a file's name.</summary>
    public const int FileNameMaxLength = 256;

    /// <summary>Returns the name of the file at a URL: the last segment of its path, or <c>list</c>.</summary>
    public static string FileName(string url)
    {
        var name = Uri.UnescapeDataString(new Uri(url).AbsolutePath).Replace('\\', '/').TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.Length is 0 or > FileNameMaxLength || name is "." or ".." || name.Any(char.IsControl) ? "list" : name;
    }
}

/// <summary>The state of the fetches of a list's source.</summary>
public sealed record ListFetch
{
    /// <summary>The time of the last attempt, UTC.</summary>
    public required DateTimeOffset AttemptedAt { get; init; }

    /// <summary>The time since which all attempts have failed, UTC; null if the last one succeeded.</summary>
    public DateTimeOffset? FailedSince { get; init; }

    /// <summary>The code of the last failure; null if the last attempt succeeded.</summary>
    public string? FailureCode { get; init; }

    /// <summary>The reason of the last failure in words; null if the last attempt succeeded.</summary>
    public string? FailureMessage { get; init; }

    /// <summary>The tags of the files of the version in force; empty if they are unknown.</summary>
    public IReadOnlyList<FetchTag> Tags { get; init; } = [];
}

/// <summary>The tags of one file as its source sent them, to ask whether the file has changed.</summary>
/// <param name="Url">The URL.</param>
/// <param name="EntityTag">The entity tag as it was sent, or null.</param>
/// <param name="LastModified">The time of the last change as it was sent, or null.</param>
public sealed record FetchTag(string Url, string? EntityTag, string? LastModified)
{
    /// <summary>The greatest length of a tag that is kept.</summary>
    public const int MaxLength = 512;

    /// <summary>Whether the source can be asked for changes since then.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool CanBeCompared => EntityTag is not null || LastModified is not null;
}
