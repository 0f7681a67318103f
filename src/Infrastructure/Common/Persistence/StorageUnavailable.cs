using System.Data.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Reports that a unit of work was not stored because the storage does not accept it: a full disk, a read-only file.</summary>
/// <param name="reason">What is wrong with the storage. It quotes no data.</param>
/// <param name="inner">The exception of the database.</param>
public sealed class StorageUnavailable(string reason, Exception? inner = null) : DbException($"Nothing can be stored: {reason}.", inner)
{
    /// <summary>What is wrong with the storage. It quotes no data.</summary>
    public string Reason { get; } = reason;
}
