namespace Onboarding.Domain.Screening.Contracts;

/// <summary>The state of a screening.</summary>
public enum RunState
{
    /// <summary>Every list that is needed was there, and nothing is left that fits.</summary>
    Clear,

    /// <summary>Entries fit that a person has to decide about, or has confirmed.</summary>
    Hits,

    /// <summary>A list that is needed is missing or too old. The screening runs after its next import.</summary>
    Pending,
}
