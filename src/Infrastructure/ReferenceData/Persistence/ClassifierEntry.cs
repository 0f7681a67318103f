namespace Onboarding.Infrastructure.ReferenceData.Persistence;

/// <summary>One code of a classifier. A code that data may quote is retired, never deleted.</summary>
internal sealed class ClassifierEntry
{
    /// <summary>The classifier's published name, e.g. addressType.</summary>
    public required string Classifier { get; init; }

    /// <summary>The code, case-sensitive.</summary>
    public required string Code { get; init; }

    /// <summary>What people read; the code itself where the source has no name.</summary>
    public required string Name { get; set; }

    /// <summary>When the code was retired; it is refused in new data from then on.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Rises with each change of any entry: instances compare the highest to see whether their snapshot is old.</summary>
    public long ChangedNumber { get; set; }
}
