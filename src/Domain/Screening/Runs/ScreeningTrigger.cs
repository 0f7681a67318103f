namespace Onboarding.Domain.Screening.Runs;

/// <summary>Why a screening ran.</summary>
public enum ScreeningTrigger
{
    /// <summary>A request asked for the process.</summary>
    Requested,

    /// <summary>A setting demands the process for the customer's category.</summary>
    Category,

    /// <summary>An update changed what is known about the party.</summary>
    FactsChanged,

    /// <summary>A person or program asked for it in the core API.</summary>
    Manual,

    /// <summary>A list that was missing or too old was imported.</summary>
    ListArrived,

    /// <summary>An entry that fits has been added, changed or removed.</summary>
    ListChanged,

    /// <summary>All customers are screened again.</summary>
    Rescreening,

    /// <summary>A suppression was lifted, or its last day has passed.</summary>
    SuppressionEnded,
}
