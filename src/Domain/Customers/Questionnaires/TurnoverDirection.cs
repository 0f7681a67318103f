namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The direction of payments (fields.json, turnoverDirection).</summary>
public enum TurnoverDirection
{
    /// <summary>Payments to the customer.</summary>
    In,

    /// <summary>Payments from the customer.</summary>
    Out,
}
