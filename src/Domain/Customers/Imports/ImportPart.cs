using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>A part of an uploaded file, in protected form. All parts are deleted when the upload ends.</summary>
public sealed class ImportPart : IEncryptedContent
{
    /// <summary>The greatest size of a part in bytes. A reader holds one part in memory.</summary>
    public const int MaxBytes = 1 << 20;

    private ImportPart() { }

    /// <inheritdoc/>
    public long Number { get; private init; }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public AccountId Account { get; private init; }

    /// <summary>The number of the upload.</summary>
    public long UploadNumber { get; private init; }

    /// <summary>The place of the part in the file, from 0.</summary>
    public int Place { get; private init; }

    /// <inheritdoc/>
    public int Size { get; private init; }

    /// <summary>The key of the key ring that protects it; the concurrency token.</summary>
    public Guid KeyId { get; private set; }

    /// <inheritdoc/>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Creates a part.</summary>
    public static ImportPart Register(long number, ImportUpload upload, int place, ProtectedText text) => new()
    {
        Number = number,
        Id = text.Id,
        Account = upload.Account,
        UploadNumber = upload.Number,
        Place = place,
        Size = text.Size,
        KeyId = text.KeyId,
        Bytes = text.Bytes,
    };

    /// <inheritdoc/>
    public void ReplaceProtection(byte[] bytes, Guid keyId) => (Bytes, KeyId) = (bytes, keyId);
}

/// <summary>Bytes in protected form.</summary>
/// <param name="Id">The identity to which the protection is bound.</param>
/// <param name="Size">The size of the plain bytes.</param>
/// <param name="Bytes">The protected bytes.</param>
/// <param name="KeyId">The key of the key ring.</param>
public sealed record ProtectedText(Guid Id, int Size, byte[] Bytes, Guid KeyId);
