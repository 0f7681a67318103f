using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>Why a call was not carried out because of its idempotency key, or the lack of one. Nothing was changed.</summary>
public enum IdempotencyProblem
{
    /// <summary>The call must have a key and has none.</summary>
    KeyMissing,

    /// <summary>The key has more characters than the dialect takes.</summary>
    KeyTooLong,

    /// <summary>The key was used with another body.</summary>
    KeyReused,

    /// <summary>The call that came first with this key is still running; asking again after <see cref="IdempotencyRejectedException.RetryAfter"/> helps.</summary>
    StillRunning,

    /// <summary>The key was used, and its answer can no longer be given: the keys it was encrypted with are gone, or another release kept it in a form or under a profile that this one does not have.</summary>
    ResponseLost,
}

/// <summary>A rejection for the sake of an idempotency key. Each dialect says it in its own words; caught before other rejections, of which it is one.</summary>
public sealed class IdempotencyRejectedException(IdempotencyProblem problem) : RejectedException([Finding.Of(Rules[problem], "")])
{
    /// <summary>When to ask again, as the header Retry-After says it: seconds.</summary>
    public const string RetryAfter = "1";

    private static readonly Dictionary<IdempotencyProblem, Rule> Rules = new()
    {
        [IdempotencyProblem.KeyMissing] = Rule.Unpublished("idempotency_key_missing", "The request must have an idempotency key"),
        [IdempotencyProblem.KeyTooLong] = Rule.Unpublished("idempotency_key_too_long", "The idempotency key is too long"),
        [IdempotencyProblem.KeyReused] = Rule.Unpublished("idempotency_key_reused", "The idempotency key was used with another body"),
        [IdempotencyProblem.StillRunning] = Rule.Unpublished("idempotency_key_running", "The first request with this idempotency key is still running"),
        [IdempotencyProblem.ResponseLost] = Rule.Unpublished("idempotency_answer_lost", "The idempotency key was used, and its answer can no longer be read"),
    };

    /// <summary>Why.</summary>
    public IdempotencyProblem Problem { get; } = problem;
}
