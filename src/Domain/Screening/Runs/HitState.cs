namespace Onboarding.Domain.Screening.Runs;

/// <summary>The state of a hit.</summary>
public enum HitState
{
    /// <summary>A person has to decide.</summary>
    Open,

    /// <summary>A person has proposed a decision; another one has to approve it.</summary>
    Proposed,

    /// <summary>A person confirmed that the party is the listed one.</summary>
    TrueMatch,

    /// <summary>A person decided that the party is not the listed one.</summary>
    FalsePositive,

    /// <summary>An earlier decision about the same facts suppresses it.</summary>
    Suppressed,

    /// <summary>The entry does not fit any more, is not on the list any more, or the customer was closed before a decision.</summary>
    Withdrawn,

    /// <summary>A later hit about changed facts has replaced it.</summary>
    Superseded,
}
