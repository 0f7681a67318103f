using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Audit.ExportAudit;

/// <summary>
/// Writes the whole audit trail with its proofs as lines of JSON, for the verification on another machine. It contains all that the trail contains,
/// so it has an entry itself, which the next export contains.
/// </summary>
/// <param name="Target">The stream to which it is written.</param>
public sealed record ExportAudit(Stream Target) : IQuery<AuditExport>, IAudited
{
    string? IAudited.AuditUser => null;
}

/// <summary>The size of an export.</summary>
/// <param name="Blocks">The number of blocks.</param>
/// <param name="Entries">The number of entries.</param>
public sealed record AuditExport(long Blocks, long Entries);

internal sealed class ExportAuditHandler(IAuditProofs proofs, TimeProvider clock) : IRequestHandler<ExportAudit, AuditExport>
{
    public async Task<AuditExport> Handle(ExportAudit request, CancellationToken cancellationToken)
    {
        var (blocks, entries) = (0L, 0L);
        await Write(new() { Audit = ExportLine.Version, ExportedAt = clock.Now(), Keys = [.. proofs.Keys().All] });
        var queued = await proofs.Queued(cancellationToken);
        await Write(new() { Queued = [.. queued.Numbers], At = queued.At });
        long? lastBlock = null;
        await foreach (var block in proofs.Blocks(cancellationToken))
        {
            lastBlock = Math.Max(lastBlock ?? block.Number, block.Number);
            await Write(new() { Block = ExportedBlock.Of(block) });
            blocks++;
        }

        await foreach (var part in proofs.Entries(cancellationToken))
        {
            foreach (var entry in part)
            {
                await Write(new() { Entry = entry });
                entries++;
            }
        }

        var waiting = await proofs.NotInBlocks(lastBlock, cancellationToken);
        await Write(new() { NotInBlocks = [.. waiting.Numbers], At = waiting.At });
        await Write(new() { End = new(blocks, entries) });
        await request.Target.FlushAsync(cancellationToken);
        return new(blocks, entries);

        async Task Write(ExportLine line)
        {
            await request.Target.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, ExportContext.Default.ExportLine), cancellationToken);
            request.Target.WriteByte((byte)'\n');
        }
    }
}
