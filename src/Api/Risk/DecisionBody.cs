using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Api.Risk;

/// <summary>A decision over a case.</summary>
public sealed record DecisionBody
{
    /// <summary>ACCEPTED or REJECTED.</summary>
    public string? Decision { get; init; }

    /// <summary>Code of classifier decisionGround.</summary>
    public string? GroundCode { get; init; }

    /// <summary>In the person's own words, at most 4,000 characters without NUL; blank is left out.</summary>
    public string? Comment { get; init; }

    /// <summary>Another level than the assessed one.</summary>
    public OverrideBody? Override { get; init; }

    internal DecisionDraft Draft() => new()
    {
        Decision = Decision,
        GroundCode = GroundCode,
        Comment = Comment,
        Override = Override is null ? null : new() { Level = Override.Level, Reason = Override.Reason, Until = Override.Until },
    };
}

/// <summary>Another level.</summary>
public sealed record OverrideBody
{
    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; never below a floor that fired.</summary>
    public string? Level { get; init; }

    /// <summary>Why, 1 to 4,000 characters without NUL.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day (UTC) it holds, yyyy-MM-dd, today or later.</summary>
    public string? Until { get; init; }
}

/// <summary>Why something decided is to be decided anew.</summary>
public sealed record ReopeningBody
{
    /// <summary>Why, 1 to 4,000 characters without NUL.</summary>
    public string? Reason { get; init; }
}
