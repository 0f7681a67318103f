using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>
/// A rejected record as it was in an uploaded file, in protected form, so that a person corrects it there. It is deleted with its
/// <see cref="RejectedRecord"/>.
/// </summary>
public sealed class RejectedLine : IEncryptedContent
{
    private RejectedLine() { }

    /// <inheritdoc/>
    public long Number { get; private init; }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public AccountId Account { get; private init; }

    /// <summary>The import.</summary>
    public long ImportNumber { get; private init; }

    /// <summary>The record's line or its index in the list, from 1.</summary>
    public long Position { get; private init; }

    /// <inheritdoc/>
    public int Size { get; private init; }

    /// <summary>The key of the key ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <inheritdoc/>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Creates a line.</summary>
    public static RejectedLine Register(long number, ImportRun run, long position, ProtectedText text) => new()
    {
        Number = number,
        Id = text.Id,
        Account = run.Account,
        ImportNumber = run.Number,
        Position = position,
        Size = text.Size,
        KeyId = text.KeyId,
        Bytes = text.Bytes,
    };

    /// <inheritdoc/>
    public void ReplaceProtection(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}
