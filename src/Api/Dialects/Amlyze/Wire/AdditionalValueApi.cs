using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>An answer to one of the tenant's own questions.</summary>
public sealed record AdditionalValueApi
{
    /// <summary>The code.</summary>
    public string? Code { get; set; }

    /// <summary>The datatype of the value.</summary>
    [TextOf(typeof(AdditionalValueDatatype))]
    public string? Datatype { get; set; }

    /// <summary>A description.</summary>
    public string? Description { get; set; }

    /// <summary>The value, in the spelling of its datatype.</summary>
    public string? Value { get; set; }
}
