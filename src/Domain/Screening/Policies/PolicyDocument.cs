using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.Policies;

/// <summary>
/// A match policy as JSON: <c>name</c>, <c>threshold</c>, <c>thresholds</c> by process, <c>listThresholds</c> by key of list, and <c>weights</c>.
/// A member that it leaves out is as in the policy of the service.
/// </summary>
public static class PolicyDocument
{
    /// <summary>The greatest length of a name.</summary>
    public const int NameMaxLength = 200;

    private const int MaxLists = 200;
    private const decimal Whole = 10_000m;
    private const decimal LeastThreshold = 0.55m;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a document. Throws <see cref="InvalidInput"/> with all defects.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">The version of the policy.</param>
    /// <param name="threshold">The threshold if the document states none; null for that of the service.</param>
    public static MatchPolicy Read(JsonElement document, int version, int? threshold = null)
    {
        var (policy, findings) = Parse(document, threshold);
        InvalidInput.ThrowIfAny(findings);
        return policy with { Version = version };
    }

    /// <summary>Reads a stored document.</summary>
    public static MatchPolicy Read(string document, int version)
    {
        using var json = JsonDocument.Parse(document);
        return Read(json.RootElement, version);
    }

    /// <summary>Returns all defects of a document.</summary>
    public static IReadOnlyList<Finding> Findings(JsonElement document) => Parse(document, null).Findings;

    /// <summary>Writes a policy with all its weights, so that equal policies have equal texts.</summary>
    public static string Write(MatchPolicy policy)
    {
        var threshold = policy.Threshold / Whole;
        var thresholds = policy.Thresholds.ByProcess.OrderBy(process => process.Key)
            .ToDictionary(process => Codes<ScreeningProcess>.Of(process.Key), process => process.Value / Whole);
        var lists = policy.Thresholds.ByList.OrderBy(list => list.Key, StringComparer.Ordinal)
            .ToDictionary(list => list.Key, list => list.Value / Whole);
        var weights = PolicyWeights.All.ToDictionary(weight => weight.Name, weight => weight.Read(policy) / Whole);
        return JsonSerializer.Serialize(new { name = policy.Name, threshold, thresholds, listThresholds = lists, weights }, Written);
    }

    private static (MatchPolicy Policy, List<Finding> Findings) Parse(JsonElement document, int? threshold)
    {
        var policy = MatchPolicy.Default with { Threshold = threshold ?? MatchPolicy.Default.Threshold };
        var findings = new List<Finding>();
        if (document.ValueKind != JsonValueKind.Object)
        {
            findings.Add(Finding.Of(PolicyErrors.NoObject, ""));
            return (policy, findings);
        }

        string? name = null;
        var byProcess = new Dictionary<ScreeningProcess, int>();
        var byList = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in Members(document, "", findings))
        {
            switch (member.Name)
            {
                case "name":
                    name = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
                    break;
                case "threshold" when Value(member.Value, LeastThreshold) is { } common:
                    policy = policy with { Threshold = common };
                    break;
                case "threshold":
                    findings.Add(Finding.Of(PolicyErrors.InvalidThreshold, "/threshold"));
                    break;
                case "thresholds":
                    Thresholds(member, findings, (code, value) =>
                        Codes<ScreeningProcess>.TryRead(code, out var process) && byProcess.TryAdd(process, value));
                    break;
                case "listThresholds":
                    Thresholds(member, findings, (key, value) => ScreeningList.IsKey(key) && byList.Count < MaxLists && byList.TryAdd(key, value));
                    break;
                case "weights":
                    policy = Weights(policy, member, findings);
                    break;
                default:
                    findings.Add(Finding.Of(PolicyErrors.UnknownMember, $"/{Pointer(member.Name)}"));
                    break;
            }
        }

        if (TextRules.IsBlank(name) || name.Length > NameMaxLength || !TextRules.IsLine(name))
        {
            findings.Add(Finding.Of(PolicyErrors.InvalidName, "/name"));
        }

        return (policy with { Name = name ?? "", Thresholds = new(byProcess, byList) }, findings);
    }

    private static MatchPolicy Weights(MatchPolicy policy, JsonProperty weights, List<Finding> findings)
    {
        foreach (var member in Members(weights, findings))
        {
            if (PolicyWeights.All.FirstOrDefault(weight => weight.Name == member.Name) is not { } known)
            {
                findings.Add(Finding.Of(PolicyErrors.UnknownMember, $"/weights/{Pointer(member.Name)}"));
            }
            else if (Value(member.Value, known.Least / Whole, known.Greatest / Whole) is { } value)
            {
                policy = known.Write(policy, value);
            }
            else
            {
                findings.Add(Finding.Of(
                    PolicyErrors.InvalidWeight, $"/weights/{member.Name}", Text(known.Least), Text(known.Greatest)));
            }
        }

        return policy;
    }

    private static void Thresholds(JsonProperty thresholds, List<Finding> findings, Func<string, int, bool> add)
    {
        foreach (var member in Members(thresholds, findings))
        {
            var path = $"/{thresholds.Name}/{Pointer(member.Name)}";
            if (Value(member.Value, LeastThreshold) is not { } value)
            {
                findings.Add(Finding.Of(PolicyErrors.InvalidThreshold, path));
            }
            else if (!add(member.Name, value))
            {
                findings.Add(Finding.Of(PolicyErrors.UnknownMember, path));
            }
        }
    }

    private static List<JsonProperty> Members(JsonProperty property, List<Finding> findings)
    {
        if (property.Value.ValueKind == JsonValueKind.Object)
        {
            return Members(property.Value, $"/{property.Name}", findings);
        }

        findings.Add(Finding.Of(PolicyErrors.NoObject, $"/{property.Name}"));
        return [];
    }

    // A member that is stated twice would make two readers see two policies.
    private static List<JsonProperty> Members(JsonElement element, string path, List<Finding> findings)
    {
        var members = element.EnumerateObject().ToList();
        findings.AddRange(members.CountBy(member => member.Name).Where(name => name.Value > 1)
            .Select(name => Finding.Of(PolicyErrors.StatedTwice, $"{path}/{Pointer(name.Key)}")));
        return [.. members.DistinctBy(member => member.Name)];
    }

    private static int? Value(JsonElement element, decimal least, decimal greatest = 1) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) && value >= least && value <= greatest
        && decimal.Round(value, 4) == value
            ? (int)(value * Whole)
            : null;

    private static string Text(int value) => (value / Whole).ToString(CultureInfo.InvariantCulture);

    private static string Pointer(string name) => new StringBuilder(name).Replace("~", "~0").Replace("/", "~1").ToString();
}
