namespace Onboarding.Application.Common.Idempotency;

/// <summary>The answers of calls that were accepted under an idempotency key, for as long as they are kept.</summary>
public interface IKeptAnswers
{
    /// <summary>What is kept under the key; nothing if the key is free, or free again.</summary>
    Task<KeptAnswer?> Find(CallKey key, CancellationToken cancellationToken);
}

/// <summary>An answer that is kept.</summary>
/// <param name="Request">SHA-256 of the body that was answered.</param>
/// <param name="Answer">The answer; nothing if it cannot be read any more, because the keys it was encrypted with are gone.</param>
public sealed record KeptAnswer(byte[] Request, StoredAnswer? Answer);

/// <summary>
/// Another instance has used the key meanwhile: nothing was done, its answer is the one to give. No outcome of the command; neither the audit trail
/// nor the metrics count it.
/// </summary>
public sealed class AnsweredBefore() : Exception("The call was answered before.");
