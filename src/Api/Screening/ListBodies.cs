using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Api.Screening;

/// <summary>The definition of a list.</summary>
/// <param name="Name">The name for people, 1 to 200 characters.</param>
/// <param name="Process">SANCTIONS, PEP, ADVERSE_MEDIA or INTERNAL_LIST.</param>
/// <param name="Format">ofac-csv, ofac-xml, un-xml, eu-xml, eu-csv, uk-xml, opensanctions-csv, ftm or core-csv.</param>
/// <param name="Required">Whether a screening without this list is pending; false by default.</param>
/// <param name="Threshold">The score from which an entry is a hit, 0.55 to 1; 0.70 by default.</param>
/// <param name="MaxAgeHours">The age in hours from which the list is stale; no limit by default.</param>
/// <param name="MinimumEntries">The entries that a version must have at least; 1 by default.</param>
/// <param name="MayShrinkBy">
/// The entries that a version may have fewer than the one before; by default no limit for an import, and a tenth for a fetch from the source.
/// </param>
/// <param name="Source">Where the files are published, so that the service fetches them.</param>
public sealed record ListBody(
    [property: Mandatory] string? Name,
    [property: Mandatory, TextOf(typeof(ScreeningProcess))] string? Process,
    [property: Mandatory] string? Format,
    bool? Required,
    decimal? Threshold,
    int? MaxAgeHours,
    int? MinimumEntries,
    int? MayShrinkBy,
    ListSourceBody? Source)
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
        Source = Source is null ? null : new(Source.Url, Source.More, Source.EveryMinutes),
    };
}

/// <summary>The source of a list.</summary>
/// <param name="Url">The https URL of the file, or of the first file.</param>
/// <param name="More">The URLs of the further files, up to 7, if the list has several.</param>
/// <param name="EveryMinutes">The time between two fetches, 1 to 44,640 minutes; only on demand by default.</param>
public sealed record ListSourceBody([property: Mandatory] string? Url, IReadOnlyList<string?>? More, int? EveryMinutes);
