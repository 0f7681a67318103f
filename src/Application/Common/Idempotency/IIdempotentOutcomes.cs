namespace Onboarding.Application.Common.Idempotency;

/// <summary>Reads the outcomes of calls that were accepted with an idempotency key, until the key expires.</summary>
public interface IIdempotentOutcomes
{
    /// <summary>
    /// Returns the outcome of a key; null if the key is free or has expired. Throws <see cref="InvalidOperationException"/> for a type that cannot be
    /// stored.
    /// </summary>
    Task<IdempotentOutcome<T>?> Find<T>(IdempotentCallKey key, CancellationToken cancellationToken);

    /// <summary>Returns whether the key is used.</summary>
    Task<bool> IsUsed(IdempotentCallKey key, CancellationToken cancellationToken);
}

/// <summary>The stored outcome of a key.</summary>
/// <param name="RequestHash">The SHA-256 of the request's body.</param>
/// <param name="Outcome">The outcome; null if it can no longer be read because the encryption key is missing.</param>
public sealed record IdempotentOutcome<T>(byte[] RequestHash, Outcome<T>? Outcome);

/// <summary>An outcome with everything that its response is rendered from.</summary>
/// <param name="Result">The command's result.</param>
/// <param name="Profile">The profile that it is rendered with.</param>
public sealed record Outcome<T>(T Result, string Profile);
