using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One declared turnover.</summary>
public sealed record DeclaredTurnoverApi
{
    /// <summary>The lower bound.</summary>
    [TextOf(typeof(decimal))]
    public string? From { get; set; }

    /// <summary>The upper bound.</summary>
    [TextOf(typeof(decimal))]
    public string? To { get; set; }

    /// <summary>The period of the turnover.</summary>
    [TextOf(typeof(TurnoverRange))]
    public string? TurnoverRange { get; set; }

    /// <summary>The kind of turnover.</summary>
    public string? TurnoverType { get; set; }
}
