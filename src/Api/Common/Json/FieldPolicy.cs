namespace Onboarding.Api.Common.Json;

/// <summary>What a dialect's contract says of values, where contracts differ.</summary>
internal sealed record FieldPolicy
{
    /// <summary>
    /// Whether a NUL in a text is a character as any other: what is promised to come back byte for byte does. Else the text is none: documents would keep
    /// one as it is, but columns, files and the programs of clients often end there.
    /// </summary>
    public bool AllowsNul { get; init; }

    /// <summary>Whether booleans may be written as texts, in any case.</summary>
    public bool AllowsFlagsAsText { get; init; }

    /// <summary>Whether a day may be written as a timestamp, whose date, as written, is meant.</summary>
    public bool AllowsTimestampsAsDays { get; init; }

    /// <summary>Whether a blank text may stand for an object or list that is absent, null or a blank text for an empty element, and an empty list for none.</summary>
    public bool AllowsBlankParts { get; init; }
}
