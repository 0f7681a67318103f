namespace Onboarding.Domain.Risk.Assessments;

/// <summary>When a case was opened, is due and was decided.</summary>
public sealed partial class Assessment
{
    /// <summary>The time at which the case was opened: of the assessment, or of the reopening.</summary>
    public DateTimeOffset OpenedAt => ReopenedAt ?? AssessedAt;

    /// <summary>The time by which people should decide; <see cref="DateTimeOffset.MaxValue"/> if there is none.</summary>
    public DateTimeOffset DueBy { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>The time of the decision, made or proposed, by a person or automatic; null before.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>
    /// Sets how soon after the opening people should decide; null if there is no such time. It is part of the result of the risk model, which sets
    /// it again, so it does not raise the version. Allowed only while the assessment is undecided.
    /// </summary>
    public void SetDue(TimeSpan? within)
    {
        Require(IsOpen && !IsDecided);
        DueBy = within is { } time ? OpenedAt + time : DateTimeOffset.MaxValue;
    }
}
