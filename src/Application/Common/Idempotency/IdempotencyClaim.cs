namespace Onboarding.Application.Common.Idempotency;

/// <summary>
/// The idempotency key that the current call claims, if any; one object per scope. The unit of work saves the key together with the change and its
/// outcome. So a key is either used, with its outcome, or free, even if the process is killed.
/// </summary>
public sealed class IdempotencyClaim
{
    /// <summary>The key; null if the call has none.</summary>
    public IdempotentCallKey? Key { get; private set; }

    /// <summary>The profile that the outcome is rendered with, the first time and at each replay.</summary>
    public string Profile { get; private set; } = "";

    /// <summary>The outcome of the last run of the work; null before the first.</summary>
    public object? Outcome { get; private set; }

    /// <summary>The type of the outcome as the command declares it.</summary>
    public Type? OutcomeType { get; private set; }

    /// <summary>
    /// Whether another call used the key in the meantime. Then nothing was changed, the command has no outcome, and the response is that of the other
    /// call.
    /// </summary>
    public bool IsTaken { get; private set; }

    /// <summary>Whether the outcome replaces a stored one of the same key.</summary>
    public bool Replaces { get; private set; }

    /// <summary>Claims a key for the next command.</summary>
    /// <param name="key">The key.</param>
    /// <param name="profile">The profile that the outcome is rendered with.</param>
    /// <param name="replaces">Whether the outcome replaces a stored one of the same key.</param>
    public void Set(IdempotentCallKey key, string profile, bool replaces = false) =>
        (Key, Profile, Replaces, Outcome, OutcomeType, IsTaken) = (key, profile, replaces, null, null, false);

    /// <summary>Removes the claim: the next command of the scope is saved without a key.</summary>
    public void Clear() => (Key, Profile, Replaces, Outcome, OutcomeType, IsTaken) = (null, "", false, null, null, false);

    /// <summary>Notes that another call used the key.</summary>
    public void MarkTaken() => (Outcome, OutcomeType, IsTaken) = (null, null, true);

    /// <summary>Notes the outcome of a run of the work, without what is shown only once.</summary>
    internal void SetOutcome<T>(T outcome) =>
        (Outcome, OutcomeType, IsTaken) = (outcome is IOnceOnly<T> once ? once.WithoutSecret() : outcome, typeof(T), false);
}
