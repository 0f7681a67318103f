using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>A submission that was taken.</summary>
public sealed record KycSubmittedResponse : Envelope<KycSubmittedBody>;

/// <summary>A change of a submission that was taken.</summary>
public sealed record KycUpdatedResponse : Envelope<KycUpdatedBody>;

/// <summary>How far verification has come.</summary>
public sealed record KycStatusResponse : Envelope<KycStatusBody>;

/// <summary>A submission that was taken.</summary>
public sealed record KycSubmittedBody
{
    /// <summary>The customer.</summary>
    [JsonPropertyName("customer_id")]
    public required string CustomerId { get; init; }

    /// <summary>individual or business.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>submitted.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>When, UTC.</summary>
    [JsonPropertyName("submitted_at")]
    public required string SubmittedAt { get; init; }
}

/// <summary>A change of a submission that was taken.</summary>
public sealed record KycUpdatedBody
{
    /// <summary>The customer.</summary>
    [JsonPropertyName("customer_id")]
    public required string CustomerId { get; init; }

    /// <summary>individual or business.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>submitted.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>When, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public required string UpdatedAt { get; init; }
}

/// <summary>How far verification has come.</summary>
public sealed record KycStatusBody
{
    /// <summary>First name; the whole name where the parts are not known.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    /// <summary>not_started, submitted, manual_review, under_review, approved or rejected.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>The name of the ground on which it was rejected.</summary>
    [JsonPropertyName("kyc_rejection_reasons")]
    public required string[] KycRejectionReasons { get; init; }

    /// <summary>What a first submission has to state; empty once there was one.</summary>
    [JsonPropertyName("kyc_requirements_due")]
    public required string[] KycRequirementsDue { get; init; }

    /// <summary>The same in short.</summary>
    [JsonPropertyName("bio_data")]
    public KycBioBody? BioData { get; init; }

    /// <summary>Where the customer is verified in a browser, if anywhere.</summary>
    [JsonPropertyName("kyc_link")]
    public string? KycLink { get; init; }

    /// <summary>Whether services may open: approved, and the customer is active.</summary>
    [JsonPropertyName("is_va_approved")]
    public bool? IsVaApproved { get; init; }
}

/// <summary>Verification in short.</summary>
public sealed record KycBioBody
{
    /// <summary>As status.</summary>
    [JsonPropertyName("customer_kyc_status")]
    public required string CustomerKycStatus { get; init; }

    /// <summary>When it was approved, UTC.</summary>
    [JsonPropertyName("kyc_verified_date")]
    public string? KycVerifiedDate { get; init; }
}
