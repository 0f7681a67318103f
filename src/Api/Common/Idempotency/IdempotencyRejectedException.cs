using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>The reasons why a call is not carried out because of its idempotency key, or because it has none. The call changed nothing.</summary>
public enum IdempotencyProblem
{
    /// <summary>The call must have a key and has none.</summary>
    KeyMissing,

    /// <summary>The key is longer than the dialect allows.</summary>
    KeyTooLong,

    /// <summary>The key was used with another body.</summary>
    KeyReused,

    /// <summary>
    /// The first call with this key is still running. A retry after <see cref="IdempotencyRejectedException.RetryAfter"/> can succeed.
    /// </summary>
    StillRunning,

    /// <summary>
    /// The key was used, but its response can no longer be given: the encryption keys are missing, or another release stored the outcome in a form or
    /// with a profile that this release does not have.
    /// </summary>
    ResponseLost,
}

/// <summary>Rejects a call because of its idempotency key. Each dialect has its own response for it, so it is caught before its base class.</summary>
public sealed class IdempotencyRejectedException(IdempotencyProblem problem) : RejectedException([Finding.Of(Rules[problem], "")])
{
    /// <summary>The seconds after which to retry, for the header Retry-After.</summary>
    public const string RetryAfter = "1";

    /// <summary>Every reason with its rule.</summary>
    public static IEnumerable<(IdempotencyProblem Problem, Rule Rule)> Reasons => Rules.Select(one => (one.Key, one.Value));

    private static readonly Dictionary<IdempotencyProblem, Rule> Rules = new()
    {
        [IdempotencyProblem.KeyMissing] = Rule.Unpublished("idempotency_key_missing", "The request must have an idempotency key"),
        [IdempotencyProblem.KeyTooLong] = Rule.Unpublished("idempotency_key_too_long", "The idempotency key is too long"),
        [IdempotencyProblem.KeyReused] = Rule.Unpublished("idempotency_key_reused", "The idempotency key was used with another body"),
        [IdempotencyProblem.StillRunning] = Rule.Unpublished(
            "idempotency_key_running", "The first request with this idempotency key is still running"),
        [IdempotencyProblem.ResponseLost] = Rule.Unpublished(
            "idempotency_answer_lost", "The idempotency key was used, and its answer can no longer be read"),
    };

    /// <summary>The reason.</summary>
    public IdempotencyProblem Problem { get; } = problem;
}
