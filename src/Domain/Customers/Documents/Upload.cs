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

    /// <summary>
    /// The business units that the client was restricted to; empty without a restriction. For a client that is restricted to other units it does not
    /// exist.
    /// </summary>
    public IReadOnlyList<string> BusinessUnits { get; private init; } = [];

    /// <summary>The time at which it was stored.</summary>
    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>The key of the key ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <inheritdoc/>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Creates an upload of a client that is restricted to business units; none without a restriction.</summary>
    public static Upload Register(long number, ProtectedContent content, IReadOnlyList<string> units, DateTimeOffset at) => new()
    {
        Number = number,
        Id = content.Id,
        Account = content.Account,
        Type = content.Type,
        Size = content.Size,
        BusinessUnits = units,
        StoredAt = at,
        KeyId = content.KeyId,
        Bytes = content.Bytes,
    };

    /// <inheritdoc/>
    public void ReplaceProtection(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}

/// <summary>
/// The repository of uploads. For a caller that is restricted to business units, those of clients with other units, or without a restriction, do not
/// exist.
/// </summary>
public interface IUploads
{
    /// <summary>Adds an upload.</summary>
    void Add(Upload upload);

    /// <summary>Returns the sizes of the plain contents, in bytes, of those of an account's uploads that exist.</summary>
    Task<IReadOnlyDictionary<Guid, int>> Sizes(AccountId account, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Returns those of an account's uploads that exist.</summary>
    Task<IReadOnlyList<Upload>> Find(AccountId account, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
