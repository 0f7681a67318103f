using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>A content in protected form: it can be decrypted only with the key ring, and belongs to a customer of one account.</summary>
/// <param name="Id">The identity of the content. The bytes can be decrypted only with it.</param>
/// <param name="Account">The account. The bytes can be decrypted only with it.</param>
/// <param name="Type">The media type of the content.</param>
/// <param name="Size">The size of the plain content in bytes.</param>
/// <param name="Bytes">The protected bytes.</param>
/// <param name="KeyId">The key that protects it.</param>
public sealed record ProtectedContent(Guid Id, AccountId Account, MediaType Type, int Size, byte[] Bytes, Guid KeyId)
{
    /// <summary>The hash of the plain content, for the audit trail; null if it was not computed.</summary>
    public SaltedHash? Hash { get; init; }
}
