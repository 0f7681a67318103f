namespace Onboarding.Api.Common.Json;

/// <summary>The differences between the dialects' contracts in how values are written.</summary>
internal sealed record FieldPolicy
{
    /// <summary>Whether booleans may be written as strings, in upper or lower case.</summary>
    public bool AllowsFlagsAsText { get; init; }

    /// <summary>Whether booleans may be written as 1 and 0, as numbers or as strings.</summary>
    public bool AllowsFlagsAsDigits { get; init; }

    /// <summary>Whether a day may be written as a timestamp at midnight. Its date is used, without conversion of the time zone.</summary>
    public bool AllowsTimestampsAsDays { get; init; }

    /// <summary>
    /// Whether a blank string may stand for an absent object or list, null or a blank string for an empty element, and an empty list for an absent
    /// one.
    /// </summary>
    public bool AllowsBlankParts { get; init; }
}
