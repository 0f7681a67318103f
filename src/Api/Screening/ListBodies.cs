using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Api.Screening;

/// <summary>The definition of a list.</summary>
/// <param name="Name">The name for people, 1 to 200 characters.</param>
/// <param name="Process">SANCTIONS, PEP, ADVERSE_MEDIA or INTERNAL_LIST.</param>
/// <param name="Format">ofac-csv, un-xml, eu-xml, eu-csv, opensanctions-csv or core-csv.</param>
/// <param name="Required">Whether a screening without this list is pending; false by default.</param>
/// <param name="Threshold">The score from which a hit is an alert, 0.55 to 1; 0.70 by default.</param>
/// <param name="MaxAgeHours">The age in hours from which the list is stale; no limit by default.</param>
/// <param name="MinimumEntries">The entries that a version must have at least; 1 by default.</param>
/// <param name="MayShrinkBy">The entries that a version may have fewer than the one before; no limit by default.</param>
public sealed record ListBody(
    string? Name, string? Process, string? Format, bool? Required, decimal? Threshold, int? MaxAgeHours, int? MinimumEntries, int? MayShrinkBy)
{
    /// <summary>Returns the definition.</summary>
    internal ListDefinition Definition() => new()
    {
        Name = Name,
        Process = Process,
        Format = Format,
        IsRequired = Required ?? false,
        Threshold = Threshold,
        MaxAgeHours = MaxAgeHours,
        MinimumEntries = MinimumEntries,
        MayShrinkBy = MayShrinkBy,
    };
}
