namespace Onboarding.Domain.Privacy;

/// <summary>The state of an erasure.</summary>
public enum ErasureState
{
    /// <summary>It waits for a second person.</summary>
    Requested,

    /// <summary>A person withdrew it.</summary>
    Withdrawn,

    /// <summary>The data is erased; the erasure is the tombstone.</summary>
    Erased,
}
