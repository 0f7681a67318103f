using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Http;

/// <summary>Configuration section <c>Cors</c>.</summary>
[SettingsSection("Cors")]
public sealed class CorsOptions
{
    /// <summary>The origins, such as <c>https://office.example</c>, whose pages may call the service from a browser. By default none.</summary>
    [Origin]
    public string[] Origins { get; set; } = [];

    /// <summary>Returns whether pages of an origin may call the service.</summary>
    public bool Allows(string origin) => Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
