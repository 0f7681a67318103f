namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>DeclaredTurnoverApi of fields.json, as sent.</summary>
public sealed record DeclaredTurnoverApi
{
    /// <summary>from, integer.</summary>
    public string? From { get; set; }

    /// <summary>to, string.</summary>
    public string? To { get; set; }

    /// <summary>turnoverRange, enum SINGLE, DAILY, MONTHLY, ANNUAL.</summary>
    public string? TurnoverRange { get; set; }

    /// <summary>turnoverType, string of classifier turnoverType.</summary>
    public string? TurnoverType { get; set; }
}
