using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;

namespace Onboarding.Application.Audit.ExportAudit;

/// <summary>An exported trail, read from its file without a database.</summary>
/// <param name="path">The file.</param>
public sealed class ExportedTrail(string path) : ITrailSource
{
    private const int PartSize = 1_000;
    private const string Unreadable = "A line of the export cannot be read.";

    /// <summary>
    /// Reads the public keys in the export. Without a digest they are the only ones, and then the export proves only that it fits together: its
    /// author could have signed it anew. Throws <see cref="InvalidDataException"/> if the file is not a complete export.
    /// </summary>
    public async Task<TrustedKeys> Keys(CancellationToken cancellationToken)
    {
        TrustedKeys? keys = null;
        var (blocks, entries, queued, notInBlocks, isComplete) = (0L, 0L, 0, 0, false);
        await foreach (var line in Lines(cancellationToken))
        {
            if (keys is null)
            {
                var head = Read(line);
                keys = head is { Audit: ExportLine.Version, Keys: { } found }
                    ? new(found) : throw new InvalidDataException("The file is not an export of the audit trail.");
                continue;
            }

            isComplete = false;
            if (IsEntry(line))
            {
                entries++;
                continue;
            }

            var other = ReadOther(line);
            blocks += other.Block is null ? 0 : 1;
            queued += other.Queued is null ? 0 : 1;
            notInBlocks += other.NotInBlocks is null ? 0 : 1;
            isComplete = other.End is { } end && end.Blocks == blocks && end.Entries == entries;
        }

        return isComplete && (queued, notInBlocks) == (1, 1) && keys is not null
            ? keys : throw new InvalidDataException("The export is not complete.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditBlock> Blocks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in Lines(cancellationToken))
        {
            if (!IsEntry(line) && ReadOther(line).Block is { } block)
            {
                yield return block.ToBlock();
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<AuditRecord>> Entries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var part = new List<AuditRecord>(PartSize);
        await foreach (var line in Lines(cancellationToken))
        {
            if (!IsEntry(line))
            {
                continue;
            }

            part.Add(Read(line).Entry ?? throw new InvalidDataException(Unreadable));
            if (part.Count == PartSize)
            {
                yield return part;
                part = new(PartSize);
            }
        }

        yield return part;
    }

    /// <inheritdoc/>
    public Task<WaitingNumbers> Queued(CancellationToken cancellationToken) => Numbers(line => line.Queued, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The export has the entries that were sealed after its own last block, so it does not need the number.</remarks>
    public Task<WaitingNumbers> NotInBlocks(long? lastBlock, CancellationToken cancellationToken) =>
        Numbers(line => line.NotInBlocks, cancellationToken);

    private async Task<WaitingNumbers> Numbers(Func<ExportLine, IReadOnlyList<long>?> select, CancellationToken cancellationToken)
    {
        await foreach (var line in Lines(cancellationToken))
        {
            if (!IsEntry(line) && ReadOther(line) is { At: { } at } read && select(read) is { } numbers)
            {
                return new(numbers.ToHashSet(), at);
            }
        }

        throw new InvalidDataException("The export does not name the entries that waited to be sealed.");
    }

    // The exact text that the export writes. A line with an entry in another form would be in no list, so it is rejected.
    private static bool IsEntry(string line) => line.StartsWith("{\"entry\":", StringComparison.Ordinal);

    private static ExportLine ReadOther(string line) => Read(line) is { Entry: null } other ? other : throw new InvalidDataException(Unreadable);

    private static ExportLine Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ExportContext.Default.ExportLine) is { HasOneContent: true } read
                ? read : throw new InvalidDataException(Unreadable);
        }
        catch (JsonException)
        {
            throw new InvalidDataException(Unreadable);
        }
    }

    private async IAsyncEnumerable<string> Lines([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }
}
