using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldOfActivityApi of fields.json, as sent.</summary>
public sealed record FieldOfActivityApi
{
    /// <summary>employment.</summary>
    [JsonConverter(typeof(ObjectConverter<FieldEmploymentApi>))]
    public FieldEmploymentApi? Employment { get; init; }

    /// <summary>other.</summary>
    [JsonConverter(typeof(ObjectConverter<FieldOtherApi>))]
    public FieldOtherApi? Other { get; init; }

    /// <summary>pension.</summary>
    [JsonConverter(typeof(ObjectConverter<FieldPensionApi>))]
    public FieldPensionApi? Pension { get; init; }

    /// <summary>student.</summary>
    [JsonConverter(typeof(ObjectConverter<FieldStudentApi>))]
    public FieldStudentApi? Student { get; init; }
}
