using System.Text.Json.Serialization;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>An accepted submission.</summary>
public sealed record KycSubmittedResponse : Envelope<KycSubmittedBody>
{
    /// <summary>Always true.</summary>
    [JsonPropertyName("success")]
    [JsonPropertyOrder(-1)]
    public bool Success { get; init; } = true;
}

/// <summary>An accepted change of a submission.</summary>
public sealed record KycUpdatedResponse : Envelope<KycUpdatedBody>
{
    /// <summary>Always true.</summary>
    [JsonPropertyName("success")]
    [JsonPropertyOrder(-1)]
    public bool Success { get; init; } = true;
}

/// <summary>The status of a verification.</summary>
public sealed record KycStatusResponse : Envelope<KycStatusBody>;

/// <summary>An accepted submission.</summary>
public sealed record KycSubmittedBody
{
    /// <summary>The number of the submission.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>The customer's id.</summary>
    [JsonPropertyName("customer_id")]
    public required string CustomerId { get; init; }

    /// <summary>individual or business.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>submitted.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>The time of the submission, UTC.</summary>
    [JsonPropertyName("submitted_at")]
    public required string SubmittedAt { get; init; }
}

/// <summary>An accepted change of a submission.</summary>
public sealed record KycUpdatedBody
{
    /// <summary>The customer's id.</summary>
    [JsonPropertyName("customer_id")]
    public required string CustomerId { get; init; }

    /// <summary>First name; the full name if its parts are not known.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    /// <summary>individual or business.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>submitted.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>Always empty, because a change begins a new review.</summary>
    [JsonPropertyName("rejection_reasons")]
    public IReadOnlyList<string> RejectionReasons { get; init; } = [];

    /// <summary>The names of fields that the newest page requires and that were not stated.</summary>
    [JsonPropertyName("requirements_due")]
    public IReadOnlyList<string> RequirementsDue { get; init; } = [];

    /// <summary>Always empty.</summary>
    [JsonPropertyName("future_requirements_due")]
    public IReadOnlyList<string> FutureRequirementsDue { get; init; } = [];

    /// <summary>The time of the change, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public required string UpdatedAt { get; init; }
}

/// <summary>The status of a verification.</summary>
public sealed record KycStatusBody
{
    /// <summary>First name; the full name if its parts are not known.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    /// <summary>not_started, submitted, manual_review, under_review, approved or rejected.</summary>
    [JsonPropertyName("status")]
    public required string Status { get; init; }

    /// <summary>The name of the ground of the rejection.</summary>
    [JsonPropertyName("kyc_rejection_reasons")]
    public required string[] KycRejectionReasons { get; init; }

    /// <summary>The mandatory fields of a first submission; after it, what the newest page requires and is not stated.</summary>
    [JsonPropertyName("kyc_requirements_due")]
    public required string[] KycRequirementsDue { get; init; }

    /// <summary>Always empty.</summary>
    [JsonPropertyName("kyc_future_requirements_due")]
    public string[] KycFutureRequirementsDue { get; init; } = [];

    /// <summary>The customer, with the status as above.</summary>
    [JsonPropertyName("bio_data")]
    public CustomerBody? BioData { get; init; }

    /// <summary>The URL of the verification in a browser; null if there is none.</summary>
    [JsonPropertyName("kyc_link")]
    public string? KycLink { get; init; }

    /// <summary>Whether the verification is approved and the customer is active, so that services may be opened.</summary>
    [JsonPropertyName("is_va_approved")]
    public bool? IsVaApproved { get; init; }
}
