using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>A risk factor: its path in the customer data and the points of its values.</summary>
public sealed record Factor
{
    /// <summary>The id, unique in the rule set.</summary>
    public required string Id { get; init; }

    /// <summary>The display name; null if the document has none.</summary>
    public string? Name { get; init; }

    /// <summary>The family.</summary>
    public required RiskFamily Family { get; init; }

    /// <summary>The weight in a weighted family, in basis points; 0 in a family that takes the maximum, where all factors count equally.</summary>
    public int Weight { get; init; }

    /// <summary>The path of its values.</summary>
    public required InputPath Input { get; init; }

    /// <summary>The points by value. The first line that matches a value applies.</summary>
    public required IReadOnlyList<MappingLine> Mapping { get; init; }

    /// <summary>The points of a value that no line matches.</summary>
    public required int DefaultPoints { get; init; }

    /// <summary>The treatment of missing data.</summary>
    public required MissingData Missing { get; init; }

    /// <summary>The entity type that the factor applies to; null for all. Customers of another type have no points in it.</summary>
    public EntityType? AppliesTo { get; init; }

    /// <summary>The distinct points that the factor can have where it applies, in rising order.</summary>
    public IReadOnlyList<int> PossiblePoints => _possible ??=
        [.. Mapping.Select(line => line.Points).Append(DefaultPoints).Append(PointsOfMissing).Distinct().Order()];

    /// <summary>The points of a customer without a value.</summary>
    public int PointsOfMissing => Missing == MissingData.Neutral ? 0 : HighestPoints;

    private int HighestPoints => Mapping.Select(line => line.Points).Append(DefaultPoints).Max();

    private IReadOnlyList<int>? _possible;

    /// <summary>Returns the points of several values: the highest points among them.</summary>
    public int PointsOf(IReadOnlyList<string> values) => values.Count == 0 ? PointsOfMissing : values.Max(PointsOf);

    private int PointsOf(string value) => Mapping.FirstOrDefault(line => line.Matches(value))?.Points ?? DefaultPoints;
}
