using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Application.Audit.ExportAudit;

/// <summary>
/// A line of an export: exactly one of the members, but the first line has the version, the time and the keys, and a line with numbers that wait has
/// the time at which they were read.
/// </summary>
internal sealed record ExportLine
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    public int? Audit { get; init; }

    public DateTimeOffset? ExportedAt { get; init; }

    public IReadOnlyList<byte[]>? Keys { get; init; }

    public IReadOnlyList<long>? Queued { get; init; }

    public IReadOnlyList<long>? NotInBlocks { get; init; }

    public DateTimeOffset? At { get; init; }

    public ExportedBlock? Block { get; init; }

    public AuditRecord? Entry { get; init; }

    public AuditExport? End { get; init; }

    /// <summary>Whether the line has exactly one of the contents.</summary>
    internal bool HasOneContent => new object?[] { Audit, Queued, NotInBlocks, Block, Entry, End }.Count(content => content is not null) == 1;
}

/// <summary>A block in an export.</summary>
internal sealed record ExportedBlock(long Number, byte[] Header, byte[] Signature, byte[] Entries)
{
    public static ExportedBlock Of(AuditBlock block) => new(block.Number, block.Header, block.Signature, block.Entries);

    public AuditBlock ToBlock() => AuditBlock.From(Number, Header, Signature, Entries);
}

// A member that the verification does not know, or a second one with the same name, would be in the file and not be verified.
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ExportLine))]
internal sealed partial class ExportContext : JsonSerializerContext;
