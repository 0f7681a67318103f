using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The credentials of a sign-in.</summary>
public sealed record LoginBody
{
    /// <summary>The client id.</summary>
    [Mandatory]
    [JsonPropertyName("account_id")]
    public Field<string> AccountId { get; set; }

    /// <summary>The client's secret.</summary>
    [Mandatory]
    [JsonPropertyName("app_secret")]
    public Field<string> AppSecret { get; set; }
}

/// <summary>An API key and its secret: those of a client.</summary>
public sealed record ApiKeyBody
{
    /// <summary>The client id.</summary>
    [Mandatory]
    [JsonPropertyName("api_key")]
    public Field<string> ApiKey { get; set; }

    /// <summary>The client's secret.</summary>
    [Mandatory]
    [JsonPropertyName("api_secret")]
    public Field<string> ApiSecret { get; set; }
}
