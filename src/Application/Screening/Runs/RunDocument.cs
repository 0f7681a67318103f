using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Application.Screening.Match;

namespace Onboarding.Application.Screening.Runs;

/// <summary>The complete result of a screening, as it is stored. Computing it again yields the same bytes.</summary>
/// <param name="State">CLEAR, HITS or PENDING.</param>
/// <param name="Missing">The keys of missing lists, and the names of processes without a list.</param>
/// <param name="IsManual">Whether a person searches.</param>
/// <param name="Policy">The policy by which names were compared.</param>
/// <param name="NearMissFrom">The score from which an entry is a near miss.</param>
/// <param name="Lists">The lists that were compared.</param>
/// <param name="Hits">The entries that fit, the highest score first.</param>
/// <param name="NearMisses">The entries that nearly fit, the highest score first, at most 20.</param>
public sealed record RunDocument(
    string State, IReadOnlyList<string> Missing, bool IsManual, PolicyItem Policy, decimal NearMissFrom, IReadOnlyList<ComparedList> Lists,
    IReadOnlyList<MatchHit> Hits, IReadOnlyList<MatchHit> NearMisses)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the result as JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a result that <see cref="Write()"/> wrote.</summary>
    public static RunDocument Read(string text) => JsonSerializer.Deserialize<RunDocument>(text, Options)!;

    /// <summary>Returns the reasons of a score as JSON.</summary>
    public static string Write(ExplanationItem explanation) => JsonSerializer.Serialize(explanation, Options);

    /// <summary>Reads reasons that <see cref="Write(ExplanationItem)"/> wrote; null for an empty text.</summary>
    public static ExplanationItem? ReadExplanation(string text) =>
        text.Length == 0 ? null : JsonSerializer.Deserialize<ExplanationItem>(text, Options);
}

/// <summary>A list that was compared.</summary>
/// <param name="Key">The key.</param>
/// <param name="Version">The version.</param>
/// <param name="Sha256">The hash of its files.</param>
/// <param name="Threshold">The score from which an entry is a hit.</param>
public sealed record ComparedList(string Key, int Version, string? Sha256, decimal Threshold);
