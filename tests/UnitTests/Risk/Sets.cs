using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;
using Onboarding.Domain.Risk.Scoring;

namespace Onboarding.UnitTests.Risk;

/// <summary>A small rule set whose scores can be computed by hand, and methods that change it.</summary>
internal static class Sets
{
    /// <summary>
    /// customer 40 % maximum of entityType (worst 60) and isPEP (100); geography 35 % maximum of citizenship (LT 0, KP 100, else 30);
    /// activity 25 % mean of cash (100, counts 70 %) and turnover (from 1000 on 50, from 5000.5 on 100; counts 30 %).
    /// </summary>
    public const string Small = """
        {
          "key": "default",
          "name": "Small",
          "bands": { "NONE": 0, "LOW": 10, "MEDIUM": 30, "HIGH": 45, "EXTREME": 80 },
          "lists": { "listed": { "values": ["KP", "IR"] } },
          "families": [
            { "family": "customer", "weight": 4000, "combination": "maximum" },
            { "family": "geography", "weight": 3500, "combination": "maximum" },
            { "family": "activity", "weight": 2500, "combination": "weightedMean" }
          ],
          "factors": [
            { "id": "type", "family": "customer", "input": "/entityType", "mapping": [ { "values": ["INDIVIDUAL"], "points": 10 } ], "default": 60, "missing": "worst" },
            { "id": "pep", "family": "customer", "input": "/isPEP", "mapping": [ { "values": [true], "points": 100 } ], "default": 0, "missing": "neutral" },
            { "id": "citizenship", "family": "geography", "input": "/citizenshipCountry", "mapping": [ { "values": ["LT"], "points": 0 }, { "list": "listed", "points": 100 } ], "default": 30, "missing": "block" },
            { "id": "cash", "family": "activity", "weight": 7000, "input": "/cash", "mapping": [ { "values": [true], "points": 100 } ], "default": 0, "missing": "neutral" },
            { "id": "turnover", "family": "activity", "weight": 3000, "input": "/turnovers/*/to", "mapping": [ { "from": 5000.5, "points": 100 }, { "from": 1000, "below": 5000.5, "points": 50 } ], "default": 0, "missing": "neutral" }
          ],
          "floors": [
            { "id": "sanctioned", "inputs": ["/isSanctioned"], "values": [true], "atLeast": "EXTREME" },
            { "id": "pep", "inputs": ["/isPEP", "/isFamilyPEP"], "values": [true], "atLeast": "HIGH" },
            { "id": "listed", "inputs": ["/citizenshipCountry", "/permanentResidenceCountry", "/registrationCountry", "/questionnaire/taxCountries/*/country", "/questionnaire/activity/countries/*/country"], "list": "listed", "atLeast": "HIGH" },
            { "id": "match", "inputs": ["/screening/sanctions/match", "/relatedEntities/*/screening/sanctions/match"], "values": [true], "atLeast": "EXTREME" },
            { "id": "pepMatch", "inputs": ["/screening/pep/match", "/relatedEntities/*/screening/pep/match"], "values": [true], "atLeast": "HIGH" }
          ],
          "prohibitions": [ { "id": "shell", "inputs": ["/legalForm"], "values": ["SHELL_BANK"] } ]
        }
        """;

    public static RuleSet Read(string document, int version = 1) => RuleSet.From(document, version);

    /// <summary>The small set with a value at a JSON pointer replaced, or removed by null.</summary>
    public static string With(string pointer, string? json, string document = Small)
    {
        var root = JsonNode.Parse(document)!;
        string[] segments = pointer.Split('/')[1..];
        var at = segments[..^1].Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!);
        var value = json is null ? null : JsonNode.Parse(json);
        switch (at)
        {
            case JsonArray list when json is null:
                list.RemoveAt(int.Parse(segments[^1], null));
                break;
            case JsonArray list when segments[^1] == "-":
                list.Add(value);
                break;
            case JsonArray list:
                list[int.Parse(segments[^1], null)] = value;
                break;
            case JsonObject owner when json is null:
                owner.Remove(segments[^1]);
                break;
            default:
                at[segments[^1]] = value;
                break;
        }

        return root.ToJsonString();
    }

    public static RiskScore Assess(string customer, string document = Small) => RiskEvaluator.Assess(Read(document), Json(customer));

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    /// <summary>The defects of a document that cannot be read: code and pointer.</summary>
    public static IEnumerable<string> Defects(string document)
    {
        try
        {
            Read(document);
            return [];
        }
        catch (InvalidInput rejection)
        {
            return rejection.Findings.Select(Show);
        }
    }

    /// <summary>The reasons against a publication of a document: code and pointer.</summary>
    public static IEnumerable<string> Failing(string document) => RuleSetChecks.Of(Read(document)).Select(Show);

    private static string Show(Finding finding) => $"{finding.Code} {finding.Path}";
}
