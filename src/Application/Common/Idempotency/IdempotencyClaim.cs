namespace Onboarding.Application.Common.Idempotency;

/// <summary>
/// What the call at hand claims, one a scope: nothing, or an idempotency key, which the unit of work that does the change saves together with the
/// change's outcome. So a key is either used, with its outcome, or free; whatever kills the process.
/// </summary>
public sealed class IdempotencyClaim
{
    /// <summary>The key; null if the call has none.</summary>
    public IdempotentCallKey? Key { get; private set; }

    /// <summary>The profile by which the outcome is rendered, the first time and each time after.</summary>
    public string Profile { get; private set; } = "";

    /// <summary>What the last run of the work came to; null before it.</summary>
    public object? Outcome { get; private set; }

    /// <summary>The type of the outcome, as the command states it.</summary>
    public Type? OutcomeType { get; private set; }

    /// <summary>
    /// Whether another call used the key meanwhile. Then nothing was changed, the command has no outcome, and the answer to give is the other call's.
    /// </summary>
    public bool IsTaken { get; private set; }

    /// <summary>Claims a key for the next command.</summary>
    /// <param name="key">The key.</param>
    /// <param name="profile">The profile by which the outcome is rendered.</param>
    public void Set(IdempotentCallKey key, string profile) => (Key, Profile, Outcome, OutcomeType, IsTaken) = (key, profile, null, null, false);

    /// <summary>Claims nothing any more: the next command of the scope is saved without a key.</summary>
    public void Clear() => (Key, Profile, Outcome, OutcomeType, IsTaken) = (null, "", null, null, false);

    /// <summary>Notes that another call used the key.</summary>
    public void MarkTaken() => (Outcome, OutcomeType, IsTaken) = (null, null, true);

    /// <summary>Notes what a run of the work came to.</summary>
    internal void SetOutcome<T>(T outcome) => (Outcome, OutcomeType, IsTaken) = (outcome, typeof(T), false);
}
