using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Audit.Contracts;

namespace Onboarding.Application.Audit;

/// <summary>The JSON of a digest.</summary>
public static class DigestJson
{
    /// <summary>Returns a digest as one line.</summary>
    public static string Write(AuditDigest digest) => JsonSerializer.Serialize(digest, DigestContext.Default.AuditDigest);

    /// <summary>Reads a digest. Text that is none becomes an invalid digest of block 0, so that a damaged file is reported.</summary>
    public static AuditDigest Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, DigestContext.Default.AuditDigest) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static AuditDigest None { get; } = new(0, default, "", [], [], []);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AuditDigest))]
internal sealed partial class DigestContext : JsonSerializerContext;
