using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>PaymentPurposeApi of fields.json, as sent.</summary>
public sealed record PaymentPurposeApi
{
    /// <summary>paymentPurposeType, string of classifier paymentPurposeType.</summary>
    public string? PaymentPurposeType { get; set; }

    /// <summary>turnoverDirection, enum IN, OUT.</summary>
    [TextOf(typeof(TurnoverDirection))]
    public string? TurnoverDirection { get; set; }
}
