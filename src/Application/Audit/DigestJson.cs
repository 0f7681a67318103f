using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Audit.Contracts;

namespace Onboarding.Application.Audit;

/// <summary>The JSON of a digest.</summary>
public static class DigestJson
{
    /// <summary>Returns a digest as one line.</summary>
    public static string Write(AuditDigest digest) => JsonSerializer.Serialize(digest, DigestContext.Default.AuditDigest);

    /// <summary>The invalid digest in place of a file or a line that cannot be read.</summary>
    public static AuditDigest Unreadable { get; } = new(0, default, "", [], [], []);

    /// <summary>
    /// Reads a file with digests, one a line. A line or a file that cannot be read becomes <see cref="Unreadable"/>, and so does a file without a
    /// line, so that it is reported and not ignored.
    /// </summary>
    public static IReadOnlyList<AuditDigest> ReadFile(string file)
    {
        try
        {
            AuditDigest[] digests = [.. File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Read)];
            return digests.Length > 0 ? digests : [Unreadable];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [Unreadable];
        }
    }

    /// <summary>Reads a digest. Text that is none becomes an invalid digest of block 0, so that a damaged file is reported.</summary>
    public static AuditDigest Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, DigestContext.Default.AuditDigest) ?? Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AuditDigest))]
internal sealed partial class DigestContext : JsonSerializerContext;
