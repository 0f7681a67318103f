using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo.Wire;

/// <summary>The files of an upload.</summary>
public sealed record UploadForm
{
    /// <summary>A file.</summary>
    [TextOf(typeof(Stream))]
    [JsonPropertyName("document")]
    public Field<string> Document { get; set; }

    /// <summary>Several files, in parts documents[].</summary>
    [TextOf(typeof(Stream))]
    [JsonPropertyName("documents")]
    public Texts Documents { get; set; }
}

/// <summary>The response to the upload of a file.</summary>
public sealed record UploadResponse : Envelope<UploadBody>;

/// <summary>The response to an upload of only documents[]: the URLs, in the order of the files.</summary>
public sealed record UploadListResponse : Envelope<IReadOnlyList<string>>;

/// <summary>An uploaded file.</summary>
public sealed record UploadBody
{
    /// <summary>The URL of the file.</summary>
    [JsonPropertyName("url")]
    public string Url { get; init; } = "";

    /// <summary>The URL of the file again.</summary>
    [JsonPropertyName("document")]
    public string Document { get; init; } = "";

    /// <summary>The URLs of further files; omitted if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("documents")]
    public IReadOnlyList<string>? Documents { get; init; }
}
