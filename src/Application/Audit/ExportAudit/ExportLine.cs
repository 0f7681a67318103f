using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Application.Audit.ExportAudit;

/// <summary>A line of an export: exactly one of the members, but the first line has the version, the time and the keys.</summary>
internal sealed record ExportLine
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    public int? Audit { get; init; }

    public DateTimeOffset? ExportedAt { get; init; }

    public IReadOnlyList<byte[]>? Keys { get; init; }

    public IReadOnlyList<long>? Queued { get; init; }

    public IReadOnlyList<long>? NotInBlocks { get; init; }

    public ExportedBlock? Block { get; init; }

    public AuditRecord? Entry { get; init; }

    public AuditExport? End { get; init; }
}

/// <summary>A block in an export.</summary>
internal sealed record ExportedBlock(long Number, byte[] Header, byte[] Signature, byte[] Entries)
{
    public static ExportedBlock Of(AuditBlock block) => new(block.Number, block.Header, block.Signature, block.Entries);

    public AuditBlock ToBlock() => AuditBlock.From(Number, Header, Signature, Entries);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportLine))]
internal sealed partial class ExportContext : JsonSerializerContext;
