using System.Globalization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>The definition of a list as it is sent; unchecked.</summary>
public sealed record ListDefinition
{
    private const int MaxHours = 24 * 366 * 10;
    private const int MaxEntries = 100_000_000;

    /// <summary>The name for people, 1 to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The process: <c>SANCTIONS</c>, <c>PEP</c>, <c>ADVERSE_MEDIA</c> or <c>INTERNAL_LIST</c>.</summary>
    public string? Process { get; init; }

    /// <summary>The format of the files.</summary>
    public string? Format { get; init; }

    /// <summary>Whether a screening without this list is pending.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The score from which a hit is an alert, from 0.55 to 1; null for the default.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>The age in hours from which the list is stale, from 1; null for no limit.</summary>
    public int? MaxAgeHours { get; init; }

    /// <summary>The number of entries that a version must have at least, from 1; null for one.</summary>
    public int? MinimumEntries { get; init; }

    /// <summary>The number of entries that a version may have fewer than the one before, from 0; null for no limit.</summary>
    public int? MayShrinkBy { get; init; }

    /// <summary>Returns all defects.</summary>
    public IReadOnlyList<Finding> Findings(IReadOnlyCollection<string> formats)
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
        return findings;
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
