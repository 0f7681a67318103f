using System.Globalization;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>The scores from which an entry is a hit, in ten-thousandths, where a policy states them.</summary>
/// <param name="ByProcess">By process.</param>
/// <param name="ByList">By key of list; it takes precedence.</param>
public sealed record PolicyThresholds(IReadOnlyDictionary<ScreeningProcess, int> ByProcess, IReadOnlyDictionary<string, int> ByList)
{
    /// <summary>No thresholds.</summary>
    public static PolicyThresholds None { get; } = new(new Dictionary<ScreeningProcess, int>(), new Dictionary<string, int>());

    /// <summary>Returns the threshold of a list; null if none is stated.</summary>
    public int? Of(string list, ScreeningProcess process) =>
        ByList.TryGetValue(list, out var own) ? own : ByProcess.TryGetValue(process, out var common) ? common : null;

    /// <summary>Returns all thresholds as text; empty if there are none.</summary>
    public override string ToString() => string.Concat(
        ByProcess.OrderBy(process => process.Key).Select(process => string.Create(CultureInfo.InvariantCulture, $";{process.Key}={process.Value}"))
            .Concat(ByList.OrderBy(list => list.Key, StringComparer.Ordinal)
                .Select(list => string.Create(CultureInfo.InvariantCulture, $";{list.Key}={list.Value}"))));
}
