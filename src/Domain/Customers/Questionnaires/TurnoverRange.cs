namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The period of a declared turnover (fields.json, turnoverRange).</summary>
public enum TurnoverRange
{
    /// <summary>Once.</summary>
    Single,

    /// <summary>Per day.</summary>
    Daily,

    /// <summary>Per month.</summary>
    Monthly,

    /// <summary>Per year.</summary>
    Annual,
}
