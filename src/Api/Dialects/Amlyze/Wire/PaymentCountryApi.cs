using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One country of payments.</summary>
public sealed record PaymentCountryApi
{
    /// <summary>The country.</summary>
    public string? Country { get; set; }

    /// <summary>The direction of payments.</summary>
    [TextOf(typeof(TurnoverDirection))]
    public string? TurnoverDirection { get; set; }
}
