using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Infrastructure.Screening.Persistence;

/// <summary>Writes entries of lists as JSON. Equal entries have equal texts, so a different hash means that the entry has changed.</summary>
internal static class ListDocuments
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(ListedEntry entry) => JsonSerializer.Serialize(entry, Options);

    public static ListedEntry Read(string document) => JsonSerializer.Deserialize<ListedEntry>(document, Options)!;

    public static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
