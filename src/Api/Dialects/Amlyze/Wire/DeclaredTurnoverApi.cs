using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>DeclaredTurnoverApi of fields.json, as sent.</summary>
public sealed record DeclaredTurnoverApi
{
    /// <summary>from, decimal.</summary>
    [TextOf(typeof(decimal))]
    public string? From { get; set; }

    /// <summary>to, decimal.</summary>
    [TextOf(typeof(decimal))]
    public string? To { get; set; }

    /// <summary>turnoverRange, enum SINGLE, DAILY, MONTHLY, ANNUAL.</summary>
    [TextOf(typeof(TurnoverRange))]
    public string? TurnoverRange { get; set; }

    /// <summary>turnoverType, string of classifier turnoverType.</summary>
    public string? TurnoverType { get; set; }
}
