using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers;

/// <summary>The repository of file imports. The unit of work saves all additions and changes.</summary>
public interface IImports
{
    /// <summary>Returns the latest import of a file into an account, which is no dry run, for changes; null if there is none.</summary>
    Task<ImportRun?> Latest(AccountId account, string fingerprint, CancellationToken cancellationToken);

    /// <summary>Returns an import of the account, for changes; null if there is none.</summary>
    Task<ImportRun?> Find(AccountId account, long number, CancellationToken cancellationToken);

    /// <summary>Adds an import.</summary>
    void Add(ImportRun run);

    /// <summary>Adds rejected records.</summary>
    void Add(IEnumerable<RejectedRecord> records);

    /// <summary>Adds a rejected record of an import as it was in the file, encrypted.</summary>
    void AddLine(ImportRun run, long position, ReadOnlyMemory<byte> text);

    /// <summary>Returns the number of rejected records of an import for each first code, most frequent first.</summary>
    Task<IReadOnlyList<(string Code, long Count)>> RejectedByCode(long number, CancellationToken cancellationToken);

    /// <summary>Returns the rejected records of an import after a position, in order.</summary>
    Task<IReadOnlyList<RejectedRecord>> Rejected(long number, long after, int limit, CancellationToken cancellationToken);
}
