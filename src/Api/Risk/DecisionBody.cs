using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Api.Risk;

/// <summary>A decision on a case.</summary>
public sealed record DecisionBody
{
    /// <summary>ACCEPTED or REJECTED.</summary>
    [Mandatory]
    [TextOf(typeof(DecisionType))]
    public string? Decision { get; init; }

    /// <summary>The ground: a code of classifier decisionGround.</summary>
    [Mandatory]
    public string? GroundCode { get; init; }

    /// <summary>
    /// The person's comment, at most 4,000 characters, without control characters other than line breaks and tabs. A blank comment counts as none.
    /// </summary>
    public string? Comment { get; init; }

    /// <summary>The override of the assessed level, if the person sets one.</summary>
    public OverrideBody? Override { get; init; }

    internal DecisionDraft Draft() => new()
    {
        Decision = Decision,
        GroundCode = GroundCode,
        Comment = Comment,
        Override = Override is null ? null : new() { Level = Override.Level, Reason = Override.Reason, Until = Override.Until },
    };
}

/// <summary>An override of the assessed level.</summary>
public sealed record OverrideBody
{
    /// <summary>NONE, LOW, MEDIUM, HIGH or EXTREME; must not be below a floor that applies to the customer.</summary>
    [Mandatory]
    [TextOf(typeof(RiskLevel))]
    public string? Level { get; init; }

    /// <summary>The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</summary>
    [Mandatory]
    public string? Reason { get; init; }

    /// <summary>The last day (UTC) of the override, yyyy-MM-dd, today or later.</summary>
    [Mandatory]
    [TextOf(typeof(DateOnly))]
    public string? Until { get; init; }
}

/// <summary>The reopening of a completed assessment.</summary>
public sealed record ReopeningBody
{
    /// <summary>The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</summary>
    [Mandatory]
    public string? Reason { get; init; }
}

/// <summary>A note on a case.</summary>
public sealed record NoteBody
{
    /// <summary>The text, 1 to 4,000 characters, without control characters other than line breaks and tabs.</summary>
    [Mandatory]
    public string? Text { get; init; }
}

/// <summary>The assignment of a case.</summary>
public sealed record AssignmentBody
{
    /// <summary>The person, 1 to 256 characters without control and invisible characters, as X-Audit-User names persons.</summary>
    [Mandatory]
    public string? Person { get; init; }
}
