using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>PaymentCountryApi of fields.json, as sent.</summary>
public sealed record PaymentCountryApi
{
    /// <summary>country, string of classifier country.</summary>
    public string? Country { get; set; }

    /// <summary>turnoverDirection, enum IN, OUT.</summary>
    [TextOf(typeof(TurnoverDirection))]
    public string? TurnoverDirection { get; set; }
}
