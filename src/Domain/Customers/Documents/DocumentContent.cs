using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// A content of a customer's document in protected form. It is part of the customer's history permanently; only the key that protects it changes. No
/// hash of the content is stored: no use case needs one, and an unkeyed hash would reveal to a person with the database which customers sent the same
/// picture.
/// </summary>
public sealed class DocumentContent : IEncryptedContent
{
    private DocumentContent() { }

    /// <summary>The number, unique and increasing with time.</summary>
    public long Number { get; private init; }

    /// <summary>The identity, a version-7 GUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account of the customer.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer's number.</summary>
    public long CustomerNumber { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The document.</summary>
    public DocumentId DocumentId { get; private init; }

    /// <summary>The part of the document that the content shows. A document has at most one content of each purpose.</summary>
    public DocumentPurpose Purpose { get; private init; }

    /// <summary>The media type, determined from the content itself.</summary>
    public MediaType Type { get; private init; }

    /// <summary>The size of the plain content in bytes.</summary>
    public int Size { get; private init; }

    /// <summary>The time at which it was stored.</summary>
    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>The key of the key ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <summary>The protected content.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Creates a content of a customer. Throws <see cref="ArgumentException"/> if it was protected for another account.</summary>
    public static DocumentContent Register(
        long number, Customer customer, DocumentId document, DocumentPurpose purpose, ProtectedContent content, DateTimeOffset at)
    {
        if (content.Account != customer.Account)
        {
            throw new ArgumentException("The content was protected for another account.", nameof(content));
        }

        return new()
        {
            Number = number,
            Id = content.Id,
            Account = customer.Account,
            CustomerNumber = customer.Number,
            CustomerId = customer.Id,
            DocumentId = document,
            Purpose = purpose,
            Type = content.Type,
            Size = content.Size,
            StoredAt = at,
            KeyId = content.KeyId,
            Bytes = content.Bytes,
        };
    }

    /// <summary>Replaces the protected bytes with the same content under another key.</summary>
    public void ReplaceProtection(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}
