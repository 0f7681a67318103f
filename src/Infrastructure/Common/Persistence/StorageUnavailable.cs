using System.Data.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Reports that a unit of work was not stored because the storage does not accept it: a full disk, a read-only file.</summary>
/// <param name="reason">The reason why the storage accepts no data. It quotes none.</param>
/// <param name="inner">The exception of the database.</param>
public sealed class StorageUnavailable(string reason, Exception? inner = null) : DbException($"Nothing can be stored: {reason}.", inner)
{
    /// <summary>The reason why the storage accepts no data. It quotes none.</summary>
    public string Reason { get; } = reason;
}
