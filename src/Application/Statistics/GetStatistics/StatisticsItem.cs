namespace Onboarding.Application.Statistics.GetStatistics;

/// <summary>The figures of the accounts and business units that the caller sees.</summary>
public sealed record StatisticsItem
{
    /// <summary>The first day (UTC).</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day (UTC).</summary>
    public DateOnly To { get; init; }

    /// <summary>
    /// The last day, up to <c>to</c>, for which figures are stored; absent if there is none. Its figures are those of the last computation on it.
    /// </summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The customers that are not closed, by day, level, category and business unit.</summary>
    public IReadOnlyList<CustomerFigure> Customers { get; init; } = [];

    /// <summary>The cases that waited for a person on the last day, by state and age.</summary>
    public IReadOnlyList<CaseFigure> OpenCases { get; init; } = [];

    /// <summary>The decisions of all days.</summary>
    public DecisionFigures Decisions { get; init; } = new();

    /// <summary>The scores that were old on the last day.</summary>
    public OldScores OldScores { get; init; } = new();

    /// <summary>The stored deliveries of the last day, by state; absent for a client that is restricted to business units.</summary>
    public IReadOnlyList<DeliveryFigure>? Deliveries { get; init; }
}

/// <summary>A number of customers.</summary>
public sealed record CustomerFigure
{
    /// <summary>The day (UTC).</summary>
    public DateOnly Day { get; init; }

    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; absent before an assessment.</summary>
    public string? Level { get; init; }

    /// <summary>The risk management category; absent if there is none.</summary>
    public string? Category { get; init; }

    /// <summary>The business unit; absent if there is none.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The number of customers.</summary>
    public long Count { get; init; }
}

/// <summary>A number of cases.</summary>
/// <param name="State">PENDING or PROPOSED.</param>
/// <param name="Age">UNDER_1_DAY, UNDER_3_DAYS, UNDER_7_DAYS, UNDER_30_DAYS or OVER_30_DAYS.</param>
/// <param name="Count">The number.</param>
public sealed record CaseFigure(string State, string Age, long Count);

/// <summary>The decisions of the days.</summary>
public sealed record DecisionFigures
{
    /// <summary>The number of assessments that the service decided alone.</summary>
    public long ByRule { get; init; }

    /// <summary>The number of decisions and proposals of people.</summary>
    public long ByPeople { get; init; }

    /// <summary>The number of these that set another level than the assessed one.</summary>
    public long Overrides { get; init; }

    /// <summary>
    /// The hours from the opening of a case that half of the people's decisions did not exceed, exact to a tenth; absent if there are none.
    /// </summary>
    public double? HoursP50 { get; init; }

    /// <summary>
    /// The hours from the opening of a case that nine of ten of the people's decisions did not exceed, exact to a tenth; absent if there are none.
    /// </summary>
    public double? HoursP90 { get; init; }
}

/// <summary>Customers whose score is old.</summary>
public sealed record OldScores
{
    /// <summary>The age in months of 30.4 days.</summary>
    public int Months { get; init; }

    /// <summary>The number of customers that are not closed and whose level was assessed or stated so long ago.</summary>
    public long Customers { get; init; }
}

/// <summary>A number of deliveries.</summary>
/// <param name="State">PENDING, DELIVERED, DEAD or CANCELLED. A dead one is a dead letter.</param>
/// <param name="Count">The number.</param>
public sealed record DeliveryFigure(string State, long Count);
