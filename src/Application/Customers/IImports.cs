using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Application.Customers;

/// <summary>The imports of files. What is added or changed is saved by the unit of work.</summary>
public interface IImports
{
    /// <summary>The latest import of a file into an account, to be changed.</summary>
    Task<ImportRun?> Latest(AccountId account, string fingerprint, CancellationToken cancellationToken);

    /// <summary>An import of the account, to be changed.</summary>
    Task<ImportRun?> Find(AccountId account, long number, CancellationToken cancellationToken);

    /// <summary>Takes a new import in.</summary>
    void Add(ImportRun run);

    /// <summary>Takes rejected records in.</summary>
    void Add(IEnumerable<RejectedRecord> records);

    /// <summary>How many records of an import were rejected for each first code, most frequent first.</summary>
    Task<IReadOnlyList<(string Code, long Count)>> RejectedByCode(long number, CancellationToken cancellationToken);

    /// <summary>Rejected records of an import behind a place, in order.</summary>
    Task<IReadOnlyList<RejectedRecord>> Rejected(long number, long after, int limit, CancellationToken cancellationToken);
}
