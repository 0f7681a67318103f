using Onboarding.Domain.Audit.Sealing;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>A stored trail: the database, or an export of it.</summary>
public interface ITrailSource
{
    /// <summary>Reads the blocks, ascending by number.</summary>
    IAsyncEnumerable<AuditBlock> Blocks(CancellationToken cancellationToken);

    /// <summary>Reads all entries in parts, ascending by number. It can be read more than once.</summary>
    IAsyncEnumerable<IReadOnlyList<AuditRecord>> Entries(CancellationToken cancellationToken);

    /// <summary>Reads the numbers of the stored entries that wait to be sealed. It is read before blocks and entries.</summary>
    Task<IReadOnlySet<long>> Queued(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the numbers of the entries that wait to be sealed, or were sealed after <see cref="Blocks"/> was read. It is read after blocks and
    /// entries.
    /// </summary>
    Task<IReadOnlySet<long>> NotInBlocks(CancellationToken cancellationToken);
}
