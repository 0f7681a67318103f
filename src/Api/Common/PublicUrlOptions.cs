using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common;

/// <summary>The address of the service for clients.</summary>
[SettingsSection("")]
public sealed class PublicUrlOptions
{
    /// <summary>
    /// The URL under which clients reach the service, for example that of its proxy. Links in responses begin with it; without it they begin with the
    /// address that the service listens on.
    /// </summary>
    [HttpUrl]
    public string? PublicUrl { get; set; }
}
