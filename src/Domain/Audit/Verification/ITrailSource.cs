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
    Task<WaitingNumbers> Queued(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the numbers of the entries that wait to be sealed, or were sealed in a block above a number. It is read after blocks and entries.
    /// </summary>
    /// <param name="lastBlock">The greatest number of the blocks that were read; null if there was none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<WaitingNumbers> NotInBlocks(long? lastBlock, CancellationToken cancellationToken);
}

/// <summary>The numbers of entries that are not in a block.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="At">The time at which they were read.</param>
public sealed record WaitingNumbers(IReadOnlySet<long> Numbers, DateTimeOffset At);
