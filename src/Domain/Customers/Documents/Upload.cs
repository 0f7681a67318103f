using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// A content that a client stored before any customer's data name it. A submission that names it stores a copy as the content of a document. The
/// upload is deleted after some days, whether a submission named it or not.
/// </summary>
public sealed class Upload : IEncryptedContent
{
    private Upload() { }

    /// <inheritdoc/>
    public long Number { get; private init; }

    /// <summary>The identity, a random GUID, because a URL with it must not be guessed.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account of the client.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The media type, determined from the content itself.</summary>
    public MediaType Type { get; private init; }

    /// <inheritdoc/>
    public int Size { get; private init; }

    /// <summary>The time at which it was stored.</summary>
    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>The key of the key ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <inheritdoc/>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Creates an upload.</summary>
    public static Upload Register(long number, ProtectedContent content, DateTimeOffset at) => new()
    {
        Number = number,
        Id = content.Id,
        Account = content.Account,
        Type = content.Type,
        Size = content.Size,
        StoredAt = at,
        KeyId = content.KeyId,
        Bytes = content.Bytes,
    };

    /// <inheritdoc/>
    public void ReplaceProtection(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}

/// <summary>The repository of uploads.</summary>
public interface IUploads
{
    /// <summary>Adds an upload.</summary>
    void Add(Upload upload);

    /// <summary>Returns an upload of an account; null if there is none.</summary>
    Task<Upload?> Find(AccountId account, Guid id, CancellationToken cancellationToken);
}
