using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Configuration section <c>Documentation</c>.</summary>
[SettingsSection("Documentation")]
internal sealed class DocumentationOptions
{
    /// <summary>
    /// Whether the API description needs no sign-in. If not set, it needs none in Development. Otherwise it is for clients, and for callers to whom
    /// an API is open without sign-in.
    /// </summary>
    public bool? Open { get; set; }
}
