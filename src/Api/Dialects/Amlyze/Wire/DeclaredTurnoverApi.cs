namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>DeclaredTurnoverApi of fields.json, as sent.</summary>
public sealed record DeclaredTurnoverApi
{
    /// <summary>from, integer.</summary>
    public string? From { get; init; }

    /// <summary>to, string.</summary>
    public string? To { get; init; }

    /// <summary>turnoverRange, enum SINGLE, DAILY, MONTHLY, ANNUAL.</summary>
    public string? TurnoverRange { get; init; }

    /// <summary>turnoverType, string of classifier turnoverType.</summary>
    public string? TurnoverType { get; init; }
}
