namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>One purpose of payments (fields.json, PaymentPurposeApi).</summary>
public sealed record PaymentPurpose
{
    /// <summary>Code of classifier paymentPurposeType; mandatory.</summary>
    public string? PaymentPurposeType { get; init; }

    /// <summary>The direction of the payments; mandatory.</summary>
    public TurnoverDirection? TurnoverDirection { get; init; }
}
