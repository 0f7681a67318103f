using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>AdditionalValueApi of fields.json, as sent.</summary>
public sealed record AdditionalValueApi
{
    /// <summary>code, string.</summary>
    public string? Code { get; set; }

    /// <summary>datatype, enum STRING, INTEGER, DECIMAL, DATE, TIMESTAMP, BOOLEAN.</summary>
    [TextOf(typeof(AdditionalValueDatatype))]
    public string? Datatype { get; set; }

    /// <summary>description, string.</summary>
    public string? Description { get; set; }

    /// <summary>value, string.</summary>
    public string? Value { get; set; }
}
