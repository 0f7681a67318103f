namespace Onboarding.Domain.Screening.Lists;

/// <summary>Whether a list can be used.</summary>
public enum ScreeningListState
{
    /// <summary>It has no version.</summary>
    Empty,

    /// <summary>It has a version that is young enough.</summary>
    Current,

    /// <summary>Its version is older than its greatest age.</summary>
    Stale,
}
