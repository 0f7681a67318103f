using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>A stored content in protected form. Only the key that protects it changes.</summary>
public interface IEncryptedContent
{
    /// <summary>The number, unique and increasing with time.</summary>
    long Number { get; }

    /// <summary>The identity. The content can be decrypted only with it.</summary>
    Guid Id { get; }

    /// <summary>The account. The content can be decrypted only with it.</summary>
    AccountId Account { get; }

    /// <summary>The size of the plain content in bytes.</summary>
    int Size { get; }

    /// <summary>The key of the key ring that protects it.</summary>
    Guid KeyId { get; }

    /// <summary>The protected content.</summary>
    byte[] Bytes { get; }

    /// <summary>Replaces the protected bytes with the same content under another key.</summary>
    void ReplaceProtection(byte[] bytes, Guid keyId);
}
