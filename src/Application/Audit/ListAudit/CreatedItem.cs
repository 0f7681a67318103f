using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Application.Audit.ListAudit;

/// <summary>The hash of something that a request created.</summary>
/// <param name="Kind">The kind: <c>version</c> of a customer, <c>decision</c> on a case, or <c>content</c> of a document.</param>
/// <param name="Id">The customer's id and the version's number, the id of the case, or the id of the content.</param>
/// <param name="Salt">16 random bytes in Base64, so that equal contents have different hashes.</param>
/// <param name="Sha256">The SHA-256 of the salt and the content, in hexadecimal.</param>
public sealed record CreatedItem(string Kind, string Id, string Salt, string Sha256)
{
    /// <summary>Reads the hashes of an entry; null if it has none.</summary>
    internal static IReadOnlyList<CreatedItem>? Read(string? json) =>
        string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize(json, CreatedJson.Default.IReadOnlyListCreatedItem);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<CreatedItem>))]
internal sealed partial class CreatedJson : JsonSerializerContext;
