namespace Onboarding.Application.Common.Idempotency;

/// <summary>
/// What the call at hand claims, one a scope: nothing, or an idempotency key, which the unit of work that does the change saves together with the
/// change's outcome. So a key is either used, with its outcome, or free; whatever kills the process.
/// </summary>
public sealed class Claim
{
    private Func<object, object>? _keep;

    /// <summary>The key; null if the call has none.</summary>
    public CallKey? Key { get; private set; }

    /// <summary>The profile by which the outcome is rendered, the first time and each time after.</summary>
    public string Profile { get; private set; } = "";

    /// <summary>What is kept of what the last run of the work came to; null before it.</summary>
    public object? Outcome { get; private set; }

    /// <summary>The type of what is kept.</summary>
    public Type? OutcomeType { get; private set; }

    /// <summary>
    /// Whether another call used the key meanwhile. Then nothing was changed, the command has no outcome, and the answer to give is the other call's.
    /// </summary>
    public bool IsTaken { get; private set; }

    /// <summary>Claims a key for the next command.</summary>
    /// <typeparam name="TOutcome">What the command comes to.</typeparam>
    /// <typeparam name="TKept">What is kept of it.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="profile">The profile by which the outcome is rendered.</param>
    /// <param name="keep">What is kept of the outcome: all that its answer shows. Pure; it runs inside the unit of work.</param>
    public void Make<TOutcome, TKept>(CallKey key, string profile, Func<TOutcome, TKept> keep)
    {
        (Key, Profile, Outcome, OutcomeType, IsTaken) = (key, profile, null, typeof(TKept), false);
        _keep = outcome => keep((TOutcome)outcome)!;
    }

    /// <summary>Claims nothing any more: the next command of the scope is saved without a key.</summary>
    public void Drop() => (Key, Profile, Outcome, OutcomeType, IsTaken, _keep) = (null, "", null, null, false, null);

    /// <summary>Notes that another call used the key.</summary>
    public void MarkTaken() => (Outcome, IsTaken) = (null, true);

    /// <summary>Notes what a run of the work came to.</summary>
    internal void SetOutcome(object? outcome) => (Outcome, IsTaken) = (_keep!(outcome!), false);
}
