namespace Onboarding.Domain.Screening.Lists;

/// <summary>The content of the files of a list.</summary>
/// <param name="Entries">The entries in the order of the files.</param>
/// <param name="PublishedAt">The time at which the source published them; null if the files do not contain it.</param>
/// <param name="Skipped">The rows that could not be read.</param>
public sealed record ListContent(IReadOnlyList<ListedEntry> Entries, DateTimeOffset? PublishedAt, IReadOnlyList<SkippedRow> Skipped);

/// <summary>A row that could not be read and was skipped.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">The reason.</param>
public sealed record SkippedRow(string File, int Line, string Reason);
