using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>
/// A content of a customer's document, protected. It stays with the customer's history for ever; only the key that protects it changes. No hash of
/// it is kept: nothing asks for one, and one without a key would tell who has the database which customers sent the same picture.
/// </summary>
public sealed class DocumentContent
{
    private DocumentContent() { }

    /// <summary>Unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>Its identity, a version-7 GUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The account of the customer.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer's number.</summary>
    public long CustomerNumber { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The document it is of.</summary>
    public DocumentId DocumentId { get; private init; }

    /// <summary>What of the document it shows; a document has one content of each purpose.</summary>
    public DocumentPurpose Purpose { get; private init; }

    /// <summary>The media type, told by the content itself.</summary>
    public MediaType Type { get; private init; }

    /// <summary>The bytes of the content itself.</summary>
    public int Size { get; private init; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>The key of the ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <summary>The protected content.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Keeps a content with a customer of the account it was sealed for.</summary>
    public static DocumentContent Register(long number, Customer customer, DocumentId document, DocumentPurpose purpose, SealedContent content, DateTimeOffset at)
    {
        if (content.Account != customer.Account)
        {
            throw new ArgumentException("The content was sealed for another account.", nameof(content));
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

    /// <summary>Takes the same content under another key.</summary>
    public void Reseal(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}
