namespace Onboarding.Application.Common.Keys;

/// <summary>Stored rows that the key ring protects; each room that has some says so.</summary>
public interface IProtectedRows
{
    /// <summary>What they are, for people.</summary>
    string Kind { get; }

    /// <summary>The keys that protect them, and how many rows each.</summary>
    Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken);

    /// <summary>Whether a row that a key protects opens; true if there is none any more.</summary>
    Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken);

    /// <summary>
    /// Protects some of the rows after a number by the newest key which are under another: no more than the unit of work at hand can bear. Rows that do
    /// not open stay as they are.
    /// </summary>
    Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken);
}

/// <summary>A key that protects rows.</summary>
/// <param name="KeyId">The key.</param>
/// <param name="Count">How many rows.</param>
public sealed record KeyUsage(Guid KeyId, long Count);

/// <summary>What a step of re-encryption did.</summary>
/// <param name="Done">The rows that are under the newest key now.</param>
/// <param name="Unreadable">The rows that do not open.</param>
/// <param name="Last">The number to go on after; nothing if no row is left.</param>
public sealed record Reencrypted(int Done, int Unreadable, long? Last);
