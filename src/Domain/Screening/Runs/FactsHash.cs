using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>
/// The facts of the two sides of a comparison as canonical JSON, and the hash of an entry of a list: the same facts have the same hash, so that a
/// decision can be bound to them.
/// </summary>
public static class FactsHash
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Returns the facts about a party as JSON.</summary>
    public static string Write(Subject subject) => JsonSerializer.Serialize(subject, Options);

    /// <summary>Reads facts that <see cref="Write"/> wrote.</summary>
    public static Subject Read(string facts) => JsonSerializer.Deserialize<Subject>(facts, Options)!;

    /// <summary>Returns the SHA-256 of the members of an entry that are compared, which are all but its remarks.</summary>
    public static string Of(ListedEntry entry) => Of(JsonSerializer.Serialize(entry with { Remarks = null }, Options));

    /// <summary>Returns the SHA-256 of a text without facts about a party, as 64 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
