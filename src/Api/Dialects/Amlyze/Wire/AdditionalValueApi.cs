namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>AdditionalValueApi of fields.json, as sent.</summary>
public sealed record AdditionalValueApi
{
    /// <summary>code, string.</summary>
    public string? Code { get; init; }

    /// <summary>datatype, enum STRING, INTEGER, DECIMAL, DATE, TIMESTAMP, BOOLEAN.</summary>
    public string? Datatype { get; init; }

    /// <summary>description, string.</summary>
    public string? Description { get; init; }

    /// <summary>value, string.</summary>
    public string? Value { get; init; }
}
