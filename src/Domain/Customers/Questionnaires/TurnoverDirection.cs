namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Which way money goes (fields.json, turnoverDirection).</summary>
public enum TurnoverDirection
{
    /// <summary>To the customer.</summary>
    In,

    /// <summary>From the customer.</summary>
    Out,
}
