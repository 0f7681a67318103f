using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The reason why a person has to decide a case.</summary>
public enum CaseReason
{
    /// <summary>The assessed level is one that people decide.</summary>
    [Code("level")]
    Level,

    /// <summary>A prohibition was met.</summary>
    [Code("prohibited")]
    Prohibited,

    /// <summary>Data are missing that the rule set requires for an automatic decision.</summary>
    [Code("missing_data")]
    MissingData,

    /// <summary>The assessed level is below the one that a person decided before.</summary>
    [Code("lower_than_decided")]
    LowerThanDecided,

    /// <summary>A person rejected the customer before, and the service would accept it.</summary>
    [Code("rejected_before")]
    RejectedBefore,

    /// <summary>The level that the request stated is below a legal floor.</summary>
    [Code("below_floor")]
    BelowFloor,

    /// <summary>The request stated level or status of a customer about whom people decide or decided.</summary>
    [Code("stated_by_client")]
    StatedByClient,

    /// <summary>Screenings are required and have not run, for example because a list is missing: the customer is not clear.</summary>
    [Code("screening_not_run")]
    ScreeningNotRun,

    /// <summary>A person has to decide about a hit of a screening. Until then the customer cannot be accepted.</summary>
    [Code("screening_open")]
    ScreeningOpen,

    /// <summary>The periodic review of the customer is due.</summary>
    [Code("periodic_review")]
    PeriodicReview,

    /// <summary>A person confirmed a hit of a screening while the case was open, or after the assessment.</summary>
    [Code("screening_match")]
    ScreeningMatch,
}
