namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>An answer to a question of the tenant's own (fields.json, AdditionalValueApi). The text of the value parses as its datatype.</summary>
public sealed record AdditionalValue
{
    /// <summary>The question's code; mandatory.</summary>
    public string? Code { get; init; }

    /// <summary>How the value is to be read; mandatory.</summary>
    public AdditionalValueDatatype? Datatype { get; init; }

    /// <summary>The question; mandatory.</summary>
    public string? Description { get; init; }

    /// <summary>The answer as text; mandatory.</summary>
    public string? Value { get; init; }
}
