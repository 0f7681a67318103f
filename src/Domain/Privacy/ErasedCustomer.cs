using Onboarding.Domain.Common;

namespace Onboarding.Domain.Privacy;

/// <summary>A customer that is to be erased, without personal data.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The identity.</param>
/// <param name="Number">The number.</param>
/// <param name="RegisteredAt">The time of registration.</param>
/// <param name="EndedOn">The day (UTC) on which the relationship ended, or a lead was last changed; null if the relationship has not ended.</param>
public sealed record ErasedCustomer(AccountId Account, CustomerId Id, long Number, DateTimeOffset RegisteredAt, DateOnly? EndedOn);

/// <summary>The proof of what was erased: SHA-256 over a salt and the data.</summary>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record ErasedProof(byte[] Salt, byte[] Hash);
