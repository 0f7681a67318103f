using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>Writes the canonical JSON of a score: fixed members in a fixed order, no white space, whole numbers only.</summary>
internal static class ScoreJson
{
    public static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(RiskScore score)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("ruleSet");
            json.WriteString("key", score.RuleSet.Key);
            json.WriteNumber("version", score.RuleSet.Version);
            json.WriteEndObject();
            json.WriteString("inputHash", score.InputHash);
            json.WriteString("level", Codes<RiskLevel>.Of(score.Level));
            json.WriteString("bandLevel", Codes<RiskLevel>.Of(score.BandLevel));
            json.WriteString("floorLevel", Codes<RiskLevel>.Of(score.FloorLevel));
            json.WriteBoolean("prohibited", score.IsProhibited);
            WriteTexts(json, "blocked", score.Blocked.Select(factor => factor.Factor.Id));
            if (score.Unexamined.Count > 0)
            {
                WriteTexts(json, "unexamined", score.Unexamined);
            }

            json.WriteNumber("unitsPerPoint", Scale.UnitsPerPoint);
            json.WriteNumber("total", score.Total);
            WriteFamilies(json, score.Families);
            WriteFactors(json, score.Factors);
            WriteFired(json, score);
            WriteNearest(json, score.NearestChange);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteFamilies(Utf8JsonWriter json, IReadOnlyList<FamilyScore> families)
    {
        json.WriteStartArray("families");
        foreach (var (family, score, contribution) in families)
        {
            json.WriteStartObject();
            json.WriteString("family", Codes<RiskFamily>.Of(family.Name));
            json.WriteString("combination", Codes<Combination>.Of(family.Combination));
            json.WriteNumber("score", score);
            json.WriteNumber("weight", family.Weight);
            json.WriteNumber("contribution", contribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFactors(Utf8JsonWriter json, IReadOnlyList<FactorScore> factors)
    {
        json.WriteStartArray("factors");
        foreach (var one in factors)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Factor.Id);
            json.WriteString("family", Codes<RiskFamily>.Of(one.Factor.Family));
            json.WriteString("input", one.Factor.Input.Text);
            json.WriteString("basis", Codes<FactorBasis>.Of(one.Basis));
            WriteTexts(json, "values", one.Values);
            json.WriteNumber("points", one.Points);
            json.WriteNumber("weight", one.Weight);
            json.WriteNumber("contribution", one.Contribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFired(Utf8JsonWriter json, RiskScore score)
    {
        json.WriteStartArray("floors");
        foreach (var fired in score.Floors)
        {
            json.WriteStartObject();
            json.WriteString("id", fired.Floor.Id);
            json.WriteString("atLeast", Codes<RiskLevel>.Of(fired.Floor.Level));
            WriteMet(json, fired.Matches);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("prohibitions");
        foreach (var fired in score.Prohibitions)
        {
            json.WriteStartObject();
            json.WriteString("id", fired.Prohibition.Id);
            WriteMet(json, fired.Matches);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMet(Utf8JsonWriter json, IReadOnlyList<(InputPath Input, string Value)> met)
    {
        json.WriteStartArray("met");
        foreach (var (input, value) in met)
        {
            json.WriteStartObject();
            json.WriteString("input", input.Text);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNearest(Utf8JsonWriter json, NearestChange? nearest)
    {
        if (nearest is null)
        {
            json.WriteNull("nearestChange");
            return;
        }

        json.WriteStartObject("nearestChange");
        json.WriteString("kind", Codes<ChangeKind>.Of(nearest.Kind));
        WriteTexts(json, "ids", nearest.Ids);
        if (nearest.Kind == ChangeKind.Factor)
        {
            json.WriteNumber("fromPoints", nearest.FromPoints!.Value);
            json.WriteNumber("toPoints", nearest.ToPoints!.Value);
            json.WriteNumber("change", nearest.Change);
        }

        json.WriteString("level", Codes<RiskLevel>.Of(nearest.Level));
        json.WriteEndObject();
    }
}
