using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.RuleSets;

/// <summary>One thing that is looked at: where it stands in the customer, and how many points its values have.</summary>
public sealed record Factor
{
    /// <summary>Its name, unique in the rule set.</summary>
    public required string Id { get; init; }

    /// <summary>What people read; nothing if the document says nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Its family.</summary>
    public required RiskFamily Family { get; init; }

    /// <summary>Its part of a weighted family, in basis points; 0 in a family that takes the maximum, where all count alike.</summary>
    public int Weight { get; init; }

    /// <summary>Where its values stand.</summary>
    public required InputPath Input { get; init; }

    /// <summary>Points by value: the first line that fits a value counts.</summary>
    public required IReadOnlyList<MappingLine> Mapping { get; init; }

    /// <summary>The points of a value that no line fits.</summary>
    public required int DefaultPoints { get; init; }

    /// <summary>What it means that there is no value.</summary>
    public required MissingData Missing { get; init; }

    /// <summary>Whom it looks at; everybody if nothing is said. Others have no points in it.</summary>
    public EntityType? AppliesTo { get; init; }

    /// <summary>The points it can have where it applies, each once, rising.</summary>
    public IReadOnlyList<int> PossiblePoints => _possible ??=
        [.. Mapping.Select(line => line.Points).Append(DefaultPoints).Append(PointsOfMissing).Distinct().Order()];

    /// <summary>The points of a customer who says nothing.</summary>
    public int PointsOfMissing => Missing == MissingData.Neutral ? 0 : HighestPoints;

    private int HighestPoints => Mapping.Select(line => line.Points).Append(DefaultPoints).Max();

    private IReadOnlyList<int>? _possible;

    /// <summary>The points of several values: the worst counts.</summary>
    public int PointsOf(IReadOnlyList<string> values) => values.Count == 0 ? PointsOfMissing : values.Max(PointsOf);

    private int PointsOf(string value) => Mapping.FirstOrDefault(line => line.Fits(value))?.Points ?? DefaultPoints;
}
