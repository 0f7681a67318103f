namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>
/// An answer to one of the account's own questions. The text of the value is valid for its datatype.
/// </summary>
public sealed record AdditionalValue
{
    /// <summary>The question's code; mandatory.</summary>
    public string? Code { get; init; }

    /// <summary>The datatype of the value; mandatory.</summary>
    public AdditionalValueDatatype? Datatype { get; init; }

    /// <summary>The question; mandatory.</summary>
    public string? Description { get; init; }

    /// <summary>The answer as text; mandatory.</summary>
    public string? Value { get; init; }
}
