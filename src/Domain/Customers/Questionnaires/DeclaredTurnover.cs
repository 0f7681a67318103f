namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One declared turnover (fields.json, DeclaredTurnoverApi). At least one bound is mandatory.</summary>
public sealed record DeclaredTurnover
{
    /// <summary>Code of classifier turnoverType; mandatory.</summary>
    public string? TurnoverType { get; init; }

    /// <summary>The period of the turnover; mandatory.</summary>
    public TurnoverRange? TurnoverRange { get; init; }

    /// <summary>Lower bound of the amount.</summary>
    public decimal? From { get; init; }

    /// <summary>Upper bound of the amount.</summary>
    public decimal? To { get; init; }
}
