using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Configuration section <c>Documentation</c>.</summary>
[SettingsSection("Documentation")]
internal sealed class DocumentationOptions
{
    /// <summary>
    /// Whether the API description needs no sign-in. If not set, it needs none in Development. Otherwise it is for clients, for persons who signed
    /// in, and for callers to whom an API is open without sign-in.
    /// </summary>
    public bool? Open { get; set; }

    /// <summary>The name of the people who answer questions about this installation, in the API description.</summary>
    public string ContactName { get; set; } = "The operator of this service";

    /// <summary>Their e-mail address, in the API description.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>The URL of their page, in the API description.</summary>
    [HttpUrl]
    public string? ContactUrl { get; set; }
}
