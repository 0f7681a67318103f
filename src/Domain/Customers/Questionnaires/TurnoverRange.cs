namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Per what a turnover is declared (fields.json, turnoverRange).</summary>
public enum TurnoverRange
{
    /// <summary>Once.</summary>
    Single,

    /// <summary>A day.</summary>
    Daily,

    /// <summary>A month.</summary>
    Monthly,

    /// <summary>A year.</summary>
    Annual,
}
