using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>A content that nobody can read without the key ring, ready to be kept with a customer of its account and nowhere else.</summary>
/// <param name="Id">What the content will be known by; the bytes open only under it.</param>
/// <param name="Account">The account; the bytes open only under it.</param>
/// <param name="Type">The media type of the content.</param>
/// <param name="Size">The bytes of the content itself.</param>
/// <param name="Bytes">The protected content.</param>
/// <param name="KeyId">The key that protects it.</param>
public sealed record SealedContent(Guid Id, AccountId Account, MediaType Type, int Size, byte[] Bytes, Guid KeyId);
