using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Common.Outgoing;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>The definition of a list as it is sent; unchecked.</summary>
public sealed record ListDefinition
{
    private const int MaxHours = 24 * 366 * 10;
    private const int MaxEntries = 100_000_000;
    private const int MaxMinutes = 60 * 24 * 31;

    /// <summary>The name for people, 1 to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The process: <c>SANCTIONS</c>, <c>PEP</c>, <c>ADVERSE_MEDIA</c> or <c>INTERNAL_LIST</c>.</summary>
    public string? Process { get; init; }

    /// <summary>The format of the files.</summary>
    public string? Format { get; init; }

    /// <summary>Whether a screening without this list is pending.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The score from which an entry is a hit, from 0.55 to 1; null for the policy's threshold.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>The age in hours from which the list is stale, from 1; null for no limit.</summary>
    public int? MaxAgeHours { get; init; }

    /// <summary>The number of entries that a version must have at least, from 1; null for one.</summary>
    public int? MinimumEntries { get; init; }

    /// <summary>The number of entries that a version may have fewer than the one before, from 0; null for no limit.</summary>
    public int? MayShrinkBy { get; init; }

    /// <summary>Where the files are published; null if they are only imported.</summary>
    public ListSourceDefinition? Source { get; init; }

    /// <summary>Returns all defects.</summary>
    public IReadOnlyList<Finding> Findings(IReadOnlyCollection<string> formats, AllowedHosts sources)
    {
        var findings = new List<Finding>();
        if (TextRules.IsBlank(Name) || Name.Length > ScreeningList.NameMaxLength || !TextRules.IsLine(Name))
        {
            findings.Add(Finding.Of(ScreeningListErrors.InvalidName, "/name"));
        }

        if (Process is null || !Codes<ScreeningProcess>.TryRead(Process, out _))
        {
            findings.Add(Finding.Of(ScreeningListErrors.InvalidProcess, "/process", string.Join(", ", Codes<ScreeningProcess>.All)));
        }

        if (Format is null || !formats.Contains(Format))
        {
            findings.Add(Finding.Of(ScreeningListErrors.InvalidFormat, "/format", string.Join(", ", formats)));
        }

        if (Threshold is < 0.55m or > 1m)
        {
            findings.Add(Finding.Of(ScreeningListErrors.InvalidThreshold, "/threshold"));
        }

        Limit(findings, MaxAgeHours, "maxAgeHours", 1, MaxHours);
        Limit(findings, MinimumEntries, "minimumEntries", 1, MaxEntries);
        Limit(findings, MayShrinkBy, "mayShrinkBy", 0, MaxEntries);
        if (Source is not null)
        {
            CheckSource(findings, Source, sources);
        }

        return findings;
    }

    private static void CheckSource(List<Finding> findings, ListSourceDefinition source, AllowedHosts allowed)
    {
        Limit(findings, source.EveryMinutes, "source/everyMinutes", 1, MaxMinutes);
        var more = source.More ?? [];
        if (more.Count >= ListSource.MaxFiles)
        {
            findings.Add(Finding.Of(ScreeningListErrors.TooManyFiles, "/source/more"));
            return;
        }

        CheckUrl(findings, source.Url, "/source/url", allowed);
        for (var position = 0; position < more.Count; position++)
        {
            CheckUrl(findings, more[position], $"/source/more/{position}", allowed);
        }

        if (source.Read() is { } read && read.Urls.All(url => OutgoingUrl.Parse(url) is not null)
            && read.Urls.Select(ListSource.FileName).Distinct(StringComparer.Ordinal).Count() < read.Urls.Count)
        {
            findings.Add(Finding.Of(ScreeningListErrors.SameFileName, "/source/more"));
        }
    }

    private static void CheckUrl(List<Finding> findings, string? text, string path, AllowedHosts allowed)
    {
        var url = OutgoingUrl.Parse(text);
        if (OutgoingUrl.Problem(url, url is not null && OutgoingUrl.Literal(url.IdnHost) is { } address ? [address] : [], allowed) is { } problem)
        {
            findings.Add(Finding.Of(problem switch
            {
                UrlProblem.Invalid => ScreeningListErrors.InvalidUrl,
                UrlProblem.NotHttps => ScreeningListErrors.HttpsRequired,
                _ => ScreeningListErrors.SourceNotAllowed,
            }, path));
        }
    }

    private static void Limit(List<Finding> findings, int? value, string name, int least, int greatest)
    {
        if (value < least || value > greatest)
        {
            findings.Add(Finding.Of(ScreeningListErrors.InvalidLimit, $"/{name}", name, least.ToString(CultureInfo.InvariantCulture),
                greatest.ToString(CultureInfo.InvariantCulture)));
        }
    }
}

/// <summary>The source of a list as it is sent; unchecked.</summary>
/// <param name="Url">The URL of the file, or of the first file.</param>
/// <param name="More">The URLs of the further files, if the list has several.</param>
/// <param name="EveryMinutes">The time between two fetches in minutes; null to fetch only on demand.</param>
public sealed record ListSourceDefinition(string? Url, IReadOnlyList<string?>? More, int? EveryMinutes)
{
    /// <summary>Returns the source.</summary>
    public ListSource Read() => new([.. new[] { Url }.Concat(More ?? []).OfType<string>()], EveryMinutes);
}
