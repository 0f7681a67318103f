namespace Onboarding.Application.Common.Idempotency;

/// <summary>The outcomes of calls that were accepted under an idempotency key, for as long as they are kept.</summary>
public interface IIdempotentOutcomes
{
    /// <summary>What is kept under the key; null if the key is free, or free again. Fails for a type that cannot be kept, before anything is done.</summary>
    Task<IdempotentOutcome<T>?> Find<T>(IdempotentCallKey key, CancellationToken cancellationToken);

    /// <summary>Whether the key is used.</summary>
    Task<bool> IsUsed(IdempotentCallKey key, CancellationToken cancellationToken);
}

/// <summary>What is kept under a key.</summary>
/// <param name="RequestHash">SHA-256 of the body that was answered.</param>
/// <param name="Outcome">The outcome; null if it cannot be read any more, because the keys it was encrypted with are gone.</param>
public sealed record IdempotentOutcome<T>(byte[] RequestHash, Outcome<T>? Outcome);

/// <summary>All that an answer is rendered from.</summary>
/// <param name="Result">What the command came to.</param>
/// <param name="Profile">The profile by which it is rendered.</param>
public sealed record Outcome<T>(T Result, string Profile);
