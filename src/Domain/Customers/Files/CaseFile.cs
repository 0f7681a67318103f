using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.Files;

/// <summary>
/// A file that a person attached to a case, in protected form. It has the media types and the greatest size of a document's content. It never
/// changes, so that it stays evidence; only the key that protects it changes.
/// </summary>
public sealed class CaseFile : IEncryptedContent
{
    private CaseFile() { }

    /// <inheritdoc/>
    public long Number { get; private init; }

    /// <summary>The identity, a version-7 GUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>The account of the case.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer of the case.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The name, 1 to 256 characters.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The media type, determined from the content itself.</summary>
    public MediaType Type { get; private init; }

    /// <inheritdoc/>
    public int Size { get; private init; }

    /// <summary>The person who attached it.</summary>
    public string StoredBy { get; private init; } = "";

    /// <summary>The client of that person; null for an anonymous caller.</summary>
    public string? Client { get; private init; }

    /// <summary>The time at which it was stored.</summary>
    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>The key of the key ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <inheritdoc/>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Creates a file. The content must be protected for the account of the case.</summary>
    public static CaseFile Register(
        long number, Guid caseId, CustomerId customer, string name, ProtectedContent content, Actor by, DateTimeOffset at) => new()
        {
            Number = number,
            Id = content.Id,
            CaseId = caseId,
            Account = content.Account,
            CustomerId = customer,
            Name = name,
            Type = content.Type,
            Size = content.Size,
            StoredBy = by.Name,
            Client = by.Client,
            StoredAt = at,
            KeyId = content.KeyId,
            Bytes = content.Bytes,
        };

    /// <inheritdoc/>
    public void ReplaceProtection(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}
