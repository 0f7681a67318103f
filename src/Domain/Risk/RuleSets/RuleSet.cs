using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets.Reading;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>
/// The rules by which customers are rated: an immutable document (docs/risk.md, rule-set.schema.json). It can be read only if it is
/// complete and in itself consistent; whether it may be published is another question (<see cref="Checks.RuleSetChecks"/>).
/// </summary>
public sealed record RuleSet
{
    /// <summary>The rule set of every category that has none of its own.</summary>
    public const string DefaultKey = "default";

    /// <summary>The longest key, in characters.</summary>
    public const int KeyMaxLength = 256;

    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 256;

    internal RuleSet(
        string key, int version, string name, Bands bands,
        IReadOnlyList<Family> families, IReadOnlyList<Factor> factors, IReadOnlyList<Floor> floors, IReadOnlyList<Prohibition> prohibitions)
    {
        (Key, Version, Name, Bands) = (key, version, name, bands);
        (Families, Factors, Floors, Prohibitions) = (families, factors, floors, prohibitions);
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

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Which total is which level.</summary>
    public Bands Bands { get; }

    /// <summary>The families, each at most once.</summary>
    public IReadOnlyList<Family> Families { get; }

    /// <summary>All factors, in the document's order.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>The floors.</summary>
    public IReadOnlyList<Floor> Floors { get; }

    /// <summary>The prohibitions.</summary>
    public IReadOnlyList<Prohibition> Prohibitions { get; }

    /// <summary>Every path it reads, each once, in ordinal order: nothing else of a customer reaches an assessment.</summary>
    public IReadOnlyList<InputPath> Inputs { get; }

    /// <summary>The rule set of a document, or <see cref="InvalidInput"/> with every defect and its JSON pointer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">The published version it is; 0 for a draft.</param>
    public static RuleSet From(JsonElement document, int version = 0) => RuleSetReader.Read(document, version);

    /// <summary>The rule set of a document's text, or <see cref="InvalidInput"/> with every defect and its JSON pointer.</summary>
    /// <param name="document">The JSON text.</param>
    /// <param name="version">The published version it is; 0 for a draft.</param>
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
