namespace Onboarding.Domain.Statistics;

/// <summary>The kind of things that a figure counts.</summary>
public enum Measure
{
    /// <summary>Customers that are not closed, by level and category.</summary>
    Customers,

    /// <summary>Customers that are not closed, by the age of their score in months.</summary>
    ScoreAges,

    /// <summary>Cases that wait for a person, by state and age.</summary>
    OpenCases,

    /// <summary>Decisions of a day by the service alone.</summary>
    DecidedByRule,

    /// <summary>Decisions and proposals of a day by people.</summary>
    DecidedByPeople,

    /// <summary>Decisions and proposals of a day in which a person set another level.</summary>
    Overrides,

    /// <summary>
    /// Decisions and proposals of a day by people, by the class of the time since the case was opened (<see cref="DurationClass"/>).
    /// </summary>
    TimesToDecision,

    /// <summary>Stored deliveries, by state.</summary>
    Deliveries,
}
