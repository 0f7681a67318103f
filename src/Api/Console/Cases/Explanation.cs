using System.Text.Json;

namespace Onboarding.Api.Console.Cases;

/// <summary>The explanation of an assessment as the page shows it, with the names of the rule set.</summary>
public sealed record Explanation
{
    /// <summary>The assessed level.</summary>
    public required string Level { get; init; }

    /// <summary>The level of the total alone.</summary>
    public required string BandLevel { get; init; }

    /// <summary>The total in points.</summary>
    public required double Total { get; init; }

    /// <summary>The points from which each level begins, in rising order.</summary>
    public required IReadOnlyList<(string Level, double From)> Bands { get; init; }

    /// <summary>The families with the points that each adds to the total.</summary>
    public required IReadOnlyList<(string Family, double Points)> Families { get; init; }

    /// <summary>The factors that have points, the strongest first; also those whose data are missing.</summary>
    public required IReadOnlyList<ExplainedFactor> Factors { get; init; }

    /// <summary>The floors that apply.</summary>
    public required IReadOnlyList<ExplainedRule> Floors { get; init; }

    /// <summary>The prohibitions that apply.</summary>
    public required IReadOnlyList<ExplainedRule> Prohibitions { get; init; }

    /// <summary>The factors whose data are missing, each once.</summary>
    public required IReadOnlyList<ExplainedFactor> Missing { get; init; }

    /// <summary>The ids of the factors for which a person has to decide because their data are missing.</summary>
    public required IReadOnlyList<string> Blocked { get; init; }

    /// <summary>The factors with points from data, the strongest first.</summary>
    public IEnumerable<ExplainedFactor> FactorsOfData => Factors.Where(factor => factor.Basis != "missing");

    /// <summary>The smallest change that would change the level; null if no single change suffices.</summary>
    public ExplainedChange? Nearest { get; init; }

    /// <summary>Reads an explanation and the document of its rule set.</summary>
    public static Explanation Read(JsonElement score, JsonElement rules)
    {
        var units = score.GetProperty("unitsPerPoint").GetDouble();
        var names = Names(rules);
        string NameOf(string id) => names.GetValueOrDefault(id, id);
        var factors = score.GetProperty("factors").EnumerateArray().Select(one => new ExplainedFactor(
            one.GetProperty("id").GetString()!,
            NameOf("factor " + one.GetProperty("id").GetString()) is var name && name.StartsWith("factor ", StringComparison.Ordinal)
                ? name[7..] : name,
            one.GetProperty("family").GetString()!,
            one.GetProperty("basis").GetString()!,
            [.. one.GetProperty("values").EnumerateArray().Select(value => value.GetString()!)],
            one.GetProperty("points").GetDouble())).ToList();
        return new()
        {
            Level = score.GetProperty("level").GetString()!,
            BandLevel = score.GetProperty("bandLevel").GetString()!,
            Total = score.GetProperty("total").GetDouble() / units,
            Bands = [.. rules.GetProperty("bands").EnumerateObject().Select(band => (band.Name, band.Value.GetDouble())).OrderBy(band => band.Item2)],
            Families = [.. score.GetProperty("families").EnumerateArray().Select(
                one => (one.GetProperty("family").GetString()!, one.GetProperty("contribution").GetDouble() / units))],
            Factors = [.. factors.Where(factor => factor.Points > 0).OrderByDescending(factor => factor.Points)],
            Missing = [.. factors.Where(factor => factor.Basis == "missing")],
            Floors = Rules(score.GetProperty("floors"), "floor", names),
            Prohibitions = Rules(score.GetProperty("prohibitions"), "prohibition", names),
            Blocked = [.. score.GetProperty("blocked").EnumerateArray().Select(one => one.GetString()!)],
            Nearest = NearestOf(score.GetProperty("nearestChange")),
        };
    }

    private static Dictionary<string, string> Names(JsonElement rules)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, list) in new[] { ("factor", "factors"), ("floor", "floors"), ("prohibition", "prohibitions") })
        {
            foreach (var one in rules.TryGetProperty(list, out var all) ? all.EnumerateArray().ToArray() : [])
            {
                if (one.TryGetProperty("name", out var name))
                {
                    names[$"{kind} {one.GetProperty("id").GetString()}"] = name.GetString()!;
                }
            }
        }

        return names;
    }

    private static List<ExplainedRule> Rules(JsonElement list, string kind, Dictionary<string, string> names) =>
    [
        .. list.EnumerateArray().Select(one => new ExplainedRule(
            one.GetProperty("id").GetString()!,
            names.GetValueOrDefault($"{kind} {one.GetProperty("id").GetString()}", one.GetProperty("id").GetString()!),
            one.TryGetProperty("atLeast", out var level) ? level.GetString() : null,
            [.. one.GetProperty("met").EnumerateArray().Select(met =>
                (met.GetProperty("input").GetString()!, met.GetProperty("value").GetString()!))])),
    ];

    private static ExplainedChange? NearestOf(JsonElement nearest) => nearest.ValueKind == JsonValueKind.Null ? null : new(
        nearest.GetProperty("kind").GetString()!,
        [.. nearest.GetProperty("ids").EnumerateArray().Select(one => one.GetString()!)],
        nearest.TryGetProperty("fromPoints", out var from) ? from.GetDouble() : null,
        nearest.TryGetProperty("toPoints", out var to) ? to.GetDouble() : null,
        nearest.GetProperty("level").GetString()!);
}

/// <summary>A factor of an explanation.</summary>
/// <param name="Id">The id in the rule set.</param>
/// <param name="Name">The name in the rule set.</param>
/// <param name="Family">The family.</param>
/// <param name="Basis">values, missing or notApplicable.</param>
/// <param name="Values">The values that were read.</param>
/// <param name="Points">The points, 0 to 100.</param>
public sealed record ExplainedFactor(string Id, string Name, string Family, string Basis, IReadOnlyList<string> Values, double Points);

/// <summary>A floor or a prohibition that applies.</summary>
/// <param name="Id">The id in the rule set.</param>
/// <param name="Name">The name in the rule set.</param>
/// <param name="AtLeast">The lowest level that it allows; null for a prohibition.</param>
/// <param name="Met">The inputs that met it, with their values.</param>
public sealed record ExplainedRule(string Id, string Name, string? AtLeast, IReadOnlyList<(string Input, string Value)> Met);

/// <summary>The smallest change that would change the level.</summary>
/// <param name="Kind">prohibitions, floors or factor.</param>
/// <param name="Ids">The ids in the rule set.</param>
/// <param name="From">The points of the factor now.</param>
/// <param name="To">The points with which the level changes.</param>
/// <param name="Level">The level after the change.</param>
public sealed record ExplainedChange(string Kind, IReadOnlyList<string> Ids, double? From, double? To, string Level);
