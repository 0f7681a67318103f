using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets.Reading;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// The rules for assessing customers: an immutable document (docs/risk.md, rule-set.schema.json). Only a complete and consistent document can be
/// read. Whether it may be published is a separate check (<see cref="Checks.RuleSetChecks"/>).
/// </summary>
public sealed record RuleSet
{
    /// <summary>The key of the rule set for every category without its own.</summary>
    public const string DefaultKey = "default";

    /// <summary>The maximum length of a key, in characters.</summary>
    public const int KeyMaxLength = 256;

    /// <summary>The maximum length of a name, in characters.</summary>
    public const int NameMaxLength = 256;

    private readonly Lazy<FloorScan> _floorScan;

    internal RuleSet(
        string key, int version, string name, Bands bands,
        IReadOnlyList<Family> families, IReadOnlyList<Factor> factors, IReadOnlyList<Floor> floors, IReadOnlyList<Prohibition> prohibitions)
    {
        (Key, Version, Name, Bands) = (key, version, name, bands);
        (Families, Factors, Floors, Prohibitions) = (families, factors, floors, prohibitions);
        _floorScan = new(() => new(Floors, Prohibitions));
        Inputs =
        [
            .. Factors.Select(factor => factor.Input)
                .Concat(Factors.Any(factor => factor.AppliesTo is not null) ? [InputPath.EntityType] : [])
                .Concat(floors.SelectMany(floor => floor.Condition.Inputs))
                .Concat(prohibitions.SelectMany(prohibition => prohibition.Condition.Inputs))
                .DistinctBy(path => path.Text).OrderBy(path => path.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary><see cref="DefaultKey"/>, or the code of a risk management category.</summary>
    public string Key { get; }

    /// <summary>The published version, from 1; 0 for a draft.</summary>
    public int Version { get; }

    /// <summary>The display name.</summary>
    public string Name { get; }

    /// <summary>The bands of totals, one for each level.</summary>
    public Bands Bands { get; }

    /// <summary>The families, each at most once.</summary>
    public IReadOnlyList<Family> Families { get; }

    /// <summary>All factors, in the document's order.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>The floors.</summary>
    public IReadOnlyList<Floor> Floors { get; }

    /// <summary>The prohibitions.</summary>
    public IReadOnlyList<Prohibition> Prohibitions { get; }

    /// <summary>The floors and prohibitions, prepared for customers whose level a request states.</summary>
    public FloorScan FloorScan => _floorScan.Value;

    /// <summary>The distinct paths that the rule set reads, in ordinal order. An assessment reads no other data of a customer.</summary>
    public IReadOnlyList<InputPath> Inputs { get; }

    /// <summary>Reads the rule set of a document. Throws <see cref="InvalidInput"/> with every defect and its JSON pointer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">The published version; 0 for a draft.</param>
    public static RuleSet From(JsonElement document, int version = 0) => RuleSetReader.Read(document, version);

    /// <summary>Reads the rule set of a JSON text. Throws <see cref="InvalidInput"/> with every defect and its JSON pointer.</summary>
    /// <param name="document">The JSON text.</param>
    /// <param name="version">The published version; 0 for a draft.</param>
    public static RuleSet From(string document, int version = 0)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            return From(json.RootElement, version);
        }
        catch (JsonException)
        {
            throw new InvalidInput([Finding.Of(RuleSetErrors.NotJson, "")]);
        }
    }
}
