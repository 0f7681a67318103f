using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One purpose of payments.</summary>
public sealed record PaymentPurposeApi
{
    /// <summary>The purpose of payments.</summary>
    public string? PaymentPurposeType { get; set; }

    /// <summary>The direction of payments.</summary>
    [TextOf(typeof(TurnoverDirection))]
    public string? TurnoverDirection { get; set; }
}
