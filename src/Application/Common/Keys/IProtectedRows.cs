namespace Onboarding.Application.Common.Keys;

/// <summary>Stored rows that the key ring protects. Each module with such rows registers an implementation.</summary>
public interface IProtectedRows
{
    /// <summary>The kind of rows, as text for people.</summary>
    string Kind { get; }

    /// <summary>Returns the keys that protect the rows, with the number of rows of each.</summary>
    Task<IReadOnlyList<KeyUsage>> CountByKey(CancellationToken cancellationToken);

    /// <summary>Returns whether a row that a key protects can be decrypted; true if there is no such row any more.</summary>
    Task<bool> CanDecrypt(Guid keyId, CancellationToken cancellationToken);

    /// <summary>
    /// Re-encrypts some of the rows after a number that are encrypted with another key than the newest: as many as one unit of work should change.
    /// Rows that cannot be decrypted are not changed.
    /// </summary>
    Task<Reencrypted> Reencrypt(Guid newest, long after, CancellationToken cancellationToken);
}

/// <summary>A key and the rows that it protects.</summary>
/// <param name="KeyId">The key's id.</param>
/// <param name="Count">The number of rows.</param>
public sealed record KeyUsage(Guid KeyId, long Count);

/// <summary>The result of one step of a re-encryption.</summary>
/// <param name="Done">The number of rows that are now encrypted with the newest key.</param>
/// <param name="Unreadable">The number of rows that cannot be decrypted.</param>
/// <param name="Last">The number after which the next step continues; null if no row is left.</param>
public sealed record Reencrypted(int Done, int Unreadable, long? Last);
